// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.lab.indicator.interval.Greenwood;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Method;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Where the doubt of a number comes from, and what its interval is computed from.
public sealed interface Doubt {
  /// Between seeds: nothing but the formula is needed.
  record Seeds() implements Doubt {}

  /// Between cities.
  ///
  /// @param without by city that holds data, the formula read from all other cities
  record Cities(Function<Reading, SequencedMap<Integer, Double>> without) implements Doubt {}

  /// Between people: a share of them.
  ///
  /// @param hits people who have it
  /// @param trials people who could
  /// @param factor from the share to the unit of the part
  record People(
      ToLongFunction<Reading> hits,
      ToLongFunction<Reading> trials,
      ToDoubleFunction<Reading> factor)
      implements Doubt {}

  /// Between seeds, of a ratio whose two sides both have luck.
  ///
  /// @param gain what is got, of one seed
  /// @param price what is paid for it, of the same seed
  record Ratio(ToDoubleFunction<Reading> gain, ToDoubleFunction<Reading> price) implements Doubt {}

  /// Between spells in a low tier.
  ///
  /// @param read from the curve of every seed's spells
  record Spells(Function<Greenwood, Interval> read) implements Doubt {}

  /// Returns the method that suits it.
  default Method method() {
    return switch (this) {
      case Seeds() -> Method.STUDENT;
      case Cities(_) -> Method.CITIES;
      case People(_, _, _) -> Method.WILSON;
      case Ratio(_, _) -> Method.BOOTSTRAP;
      case Spells(_) -> Method.GREENWOOD;
    };
  }
}
