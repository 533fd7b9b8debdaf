// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;

/// A band of scores. Tiers stand in the book from the best to the lowest.
@Meaning("A band of scores; tiers stand from the best to the lowest.")
public record Tier(
    @Meaning("Name of the tier.") @Id String tier,
    @Meaning("Lowest score of the tier; the last tier starts at the bottom of the scale.")
        @Range(min = -20_000, max = 20_000)
        int from,
    @Meaning("Whether the tier counts as low.") @Fallback("false") boolean low,
    @Meaning("Whether the tier is rewarded.") @Fallback("false") boolean rewarded) {}
