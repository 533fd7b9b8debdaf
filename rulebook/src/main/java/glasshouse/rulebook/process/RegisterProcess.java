// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Meaning;
import org.jspecify.annotations.Nullable;

/// What the text says about one register, for `lint`.
@Meaning("What the text says about one register; it changes no simulation.")
public record RegisterProcess(
    @Meaning("What the register rests on; unknown means what the book says.") @Fallback("unknown")
        Basis basis,
    @Meaning("What making good does to a listing.") @Fallback("unknown") Cure cure,
    @Meaning("How long the office may take to remove somebody.") @Nullable Clock removal) {

  /// What happens to a listing when the person has made good.
  public enum Cure {
    /// It ends.
    ENDS,
    /// The office may end it.
    DISCRETION,
    /// Nothing.
    NOTHING,
    /// The text does not say.
    UNKNOWN
  }

  /// A register about which the text says nothing more.
  public static final RegisterProcess UNSAID =
      new RegisterProcess(Basis.UNKNOWN, Cure.UNKNOWN, null);
}
