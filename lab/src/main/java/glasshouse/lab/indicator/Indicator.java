// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// An outcome measure: what it asks, its parts, and how it is read from tallies.
///
/// @param id number in the specification
/// @param title short name
/// @param unit of every part
/// @param formula numerator / denominator in words
/// @param meaning one sentence in plain words
/// @param claims claims of the essay it answers
/// @param needsTruth whether only a simulation can know it
/// @param isDifference whether it already compares with the base arm
/// @param parts the whole first, then causes, groups or services
public record Indicator(
    String id,
    String title,
    String unit,
    String formula,
    String meaning,
    List<String> claims,
    boolean needsTruth,
    boolean isDifference,
    List<Part> parts) {

  public Indicator {
    claims = List.copyOf(claims);
    parts = List.copyOf(parts);
  }

  /// A part of an indicator; NaN where an arm has nothing to measure.
  ///
  /// @param name `all` for the whole
  /// @param unit of this part, or null for that of the indicator
  /// @param formula read from one arm of one replicate
  /// @param doubt what its interval is about
  public record Part(
      String name, @Nullable String unit, ToDoubleFunction<Reading> formula, Doubt doubt) {
    /// Returns the same part with an interval of another kind.
    Part with(Doubt other) {
      return new Part(name, unit, formula, other);
    }
  }

  /// Returns the unit of a part.
  public String unitOf(Part part) {
    String own = part.unit();
    return own == null ? unit : own;
  }
}
