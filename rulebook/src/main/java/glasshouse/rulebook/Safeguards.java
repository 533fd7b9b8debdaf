// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Meaning;

/// What protects the person: notice, appeal and their conditions. All off unless written.
@Meaning("What protects the person; everything is off unless written.")
public record Safeguards(
    @Meaning("What the person is told.") @Fallback("none") Notice notice,
    @Meaning("Whether an entry can be contested.") @Fallback("false") boolean appeal,
    @Meaning("Whether an appeal suspends the effects.") @Fallback("false") boolean suspensiveEffect,
    @Meaning("Whether somebody else than the author of the entry decides.") @Fallback("false")
        boolean independentReview,
    @Meaning("Whether listings end without a request.") @Fallback("false") boolean automaticExpiry,
    @Meaning("Whether advice is free.") @Fallback("false") boolean freeAdvice) {

  /// What a person is told about an entry.
  public enum Notice {
    /// Nothing.
    NONE,
    /// The penalty, not why.
    PENALTY,
    /// The penalty and its reasons.
    REASONS
  }
}
