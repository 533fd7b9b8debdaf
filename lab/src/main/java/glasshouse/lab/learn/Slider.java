// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

/// Something a reader may change in a scene.
///
/// @param step between two positions
/// @param value to begin with
public record Slider(
    String slider, String title, String unit, double low, double high, double step, double value) {

  /// Returns a share from 0 to 1 in steps of a twentieth.
  static Slider share(String slider, String title, double value) {
    return new Slider(slider, title, "share", 0, 1, .05, value);
  }

  /// Returns the same slider at another place to begin with.
  Slider startingAt(double other) {
    return new Slider(slider, title, unit, low, high, step, other);
  }

  /// Returns a value within the range.
  double within(double wanted) {
    return Math.min(Math.max(wanted, low), high);
  }
}
