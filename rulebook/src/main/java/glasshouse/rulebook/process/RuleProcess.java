// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import org.jspecify.annotations.Nullable;

/// What the text says about one rule, for `lint`.
@Meaning("What the text says about one rule; it changes no simulation.")
public record RuleProcess(
    @Meaning("What the rule rests on; unknown means what the book says.") @Fallback("unknown")
        Basis basis,
    @Meaning("How grave the deed is.") @Fallback("unknown") Gravity gravity,
    @Meaning("The part of life the deed belongs to, in a word of your own, such as transport.") @Id
        @Nullable String domain,
    @Meaning("Whether somebody who cannot pay is spared; for debts.") @Fallback("unknown")
        Answer meansTested,
    @Meaning("Whether it rewards or punishes what somebody is rather than does.")
        @Fallback("unknown")
        Answer forStatus) {

  /// A rule about which the text says nothing more.
  public static final RuleProcess UNSAID =
      new RuleProcess(Basis.UNKNOWN, Gravity.UNKNOWN, null, Answer.UNKNOWN, Answer.UNKNOWN);
}
