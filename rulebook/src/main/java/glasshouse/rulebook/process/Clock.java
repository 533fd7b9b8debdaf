// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;

/// How long an authority may take. Left out, the text does not say.
@Meaning("How long an authority may take.")
public sealed interface Clock {
  /// A limit.
  @Meaning("A limit in working days.")
  record Days(@Meaning("At most so many working days.") @Range(min = 0, max = 3660) int days)
      implements Clock {}

  /// No limit, and the words that stand in its place.
  @Meaning("The text sets no limit.")
  record Unlimited(
      @Meaning("What the text says instead, such as: in good time.") @Size(min = 1)
          String unlimited)
      implements Clock {}
}
