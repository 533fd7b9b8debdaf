// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.time.LocalDate;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One province; `people` are synthetic people of the run.
public record PlaceData(
    String province,
    long people,
    @Nullable LocalDate adopted,
    String operator,
    SequencedMap<String, Rates> arms) {

  /// What an arm did there, for each thousand people.
  public record Rates(double listedPer1000, double wrongfulPer1000) {}
}
