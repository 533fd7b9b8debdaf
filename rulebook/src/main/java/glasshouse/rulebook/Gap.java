// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import org.jspecify.annotations.Nullable;

/// Something about a programme that no source found says.
///
/// A gap is not filled. Where a run needs a number in its place, `standIn` says which one was put
/// there; it is an assumption and carries that mark wherever it stands.
@Meaning("Something about the programme that no source found says.")
public record Gap(
    @Meaning("Name of the gap.") @Id String gap,
    @Meaning("What is not known, in a sentence.") @Size(min = 1) String text,
    @Meaning("What a run uses in its place, an assumption; left out where it needs nothing.")
        @Size(min = 1)
        @Nullable String standIn) {}
