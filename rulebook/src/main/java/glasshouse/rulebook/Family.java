// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;

/// How far a listing closes gates for the family of the listed person.
@Meaning("How far a listing closes gates for the family.")
public record Family(
    @Meaning("Chance that the gate closes for a child.") @Range(min = 0, max = 1) double child,
    @Meaning("Chance that the gate closes for the spouse.") @Range(min = 0, max = 1)
        double spouse) {}
