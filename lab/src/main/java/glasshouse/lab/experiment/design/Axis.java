// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.design;

import java.util.List;
import java.util.SortedMap;

/// A factor as designs see it: a way from 0 to 1, and what each parameter is on it.
///
/// @param id of the factor
/// @param tracks its parameters
public record Axis(String id, List<Track> tracks) {

  public Axis {
    tracks = List.copyOf(tracks);
  }

  /// A parameter's way from low to high.
  ///
  /// @param isLog whether equal steps are equal ratios
  public record Track(String key, double low, double high, boolean isLog) {
    /// Returns the value at a share of the way; rounding never takes it past an end.
    public double at(double share) {
      double value =
          isLog
              ? low * StrictMath.exp(share * StrictMath.log(high / low))
              : low + share * (high - low);
      return Math.clamp(value, low, high);
    }
  }

  /// Puts the parameters of this axis at a share of the way.
  public void put(double share, SortedMap<String, Double> settings) {
    for (Track track : tracks) {
      settings.put(track.key(), track.at(share));
    }
  }
}
