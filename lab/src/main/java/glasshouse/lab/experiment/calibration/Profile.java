// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.calibration;

import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How good the fit can be with one factor held still, at several places, all others free: Raue and
/// others (2009), Bioinformatics 25. A profile that is flat says that the figures are silent.
///
/// @param axis that is held
/// @param shares places on its way
/// @param distances the best misfit at each
/// @param points the whole point at each
public record Profile(int axis, double[] shares, double[] distances, List<double[]> points) {

  public Profile {
    points = List.copyOf(points);
  }

  /// Profiles an axis. Each place starts from the best point of the place before it.
  public static Profile of(int axis, int places, double[] best, Held held)
      throws ScenarioException, IOException {
    var shares = new double[places];
    var distances = new double[places];
    List<double[]> points = new ArrayList<>();
    double[] start = best.clone();
    for (int at = 0; at < places; at++) {
      shares[at] = places == 1 ? best[axis] : at / (places - 1.0);
      var misfit = new Fixed(held.misfit(), axis, shares[at]);
      Search search =
          Search.from(misfit.without(start), misfit, held.runs(), held.seed(), 1 + axis * 128 + at);
      distances[at] = search.distance();
      start = misfit.whole(search.point());
      points.add(start);
    }
    return new Profile(axis, shares, distances, points);
  }

  /// What all places of a profile share.
  public record Held(Misfit misfit, int runs, long seed) {}

  /// Returns how much worse the worst place is than the best.
  public double rise() {
    double least = Arrays.stream(distances).min().orElse(0);
    return Arrays.stream(distances).max().orElse(0) - least;
  }

  /// A misfit with one axis held.
  private record Fixed(Misfit misfit, int axis, double share) implements Misfit {
    @Override
    public int axes() {
      return misfit.axes() - 1;
    }

    @Override
    public double[] at(List<double[]> points) throws ScenarioException, IOException {
      return misfit.at(points.stream().map(this::whole).toList());
    }

    double[] whole(double[] point) {
      var whole = new double[point.length + 1];
      for (int at = 0; at < whole.length; at++) {
        whole[at] = at == axis ? share : point[at < axis ? at : at - 1];
      }
      return whole;
    }

    double[] without(double[] point) {
      var rest = new double[point.length - 1];
      for (int at = 0; at < rest.length; at++) {
        rest[at] = point[at < axis ? at : at + 1];
      }
      return rest;
    }
  }
}
