// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import glasshouse.lab.indicator.interval.Interval;

/// A number of a scene with its doubt.
///
/// @param n what was counted: acts, penalties, people
/// @param period weeks it is about, in words
public record Figure(
    String id,
    String title,
    String unit,
    double estimate,
    double low,
    double high,
    int n,
    String period) {

  /// A value and the ends of its interval; NaN where there is none.
  record Span(double estimate, double low, double high, int n) {
    static Span of(Interval x) {
      return new Span(x.estimate(), x.low(), x.high(), x.n());
    }
  }

  static Figure of(String id, String title, String unit, Span x, int weeks) {
    return new Figure(
        id, title, unit, x.estimate(), x.low(), x.high(), x.n(), weeks + " weeks");
  }
}
