// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;

/// How points add up to a score.
@Meaning("How points add up to a score.")
public record Scoring(
    @Meaning("Score of a person without entries.") @Range(min = 0, max = 10_000) int base,
    @Meaning("Lowest deviation from the base, in points at scale 1.") @Range(min = -10_000, max = 0)
        int floor,
    @Meaning("Highest deviation from the base, in points at scale 1.") @Range(min = 0, max = 10_000)
        int ceiling,
    @Meaning("What the points of every rule are multiplied by.") @Range(min = 0, max = 100)
        double scale,
    @Meaning("Years until half of a deviation is forgotten.") @Range(min = 0.01, max = 1000)
        double halfLifeYears,
    @Meaning("How much vaguer the rules for rewards are worded than written.")
        @Range(min = 0, max = 1)
        double rewardVagueness) {}
