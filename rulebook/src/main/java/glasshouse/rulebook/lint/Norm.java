// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;

/// A law, treaty, judgment or finding that a test rests on.
@Meaning("A law, treaty, judgment or finding that a test rests on.")
public record Norm(
    @Meaning("Its name here.") @Id String norm,
    @Meaning("What it is called.") String title,
    @Meaning("What it says, in our words.") String says,
    @Meaning("How well we know it: A primary, B secondary; s seen, r recalled.") String grade) {}
