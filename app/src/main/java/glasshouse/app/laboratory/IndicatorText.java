// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

import java.util.List;

/// What an indicator measures.
///
/// @param claims ids of the claims it answers
/// @param truth true where it needs the truth that only a simulation knows
public record IndicatorText(
    String id,
    String title,
    String unit,
    String formula,
    String meaning,
    List<String> claims,
    boolean truth) {

  public IndicatorText {
    claims = List.copyOf(claims);
  }
}
