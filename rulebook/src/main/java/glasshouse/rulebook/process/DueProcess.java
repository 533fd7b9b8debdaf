// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the text says about procedure as a whole, for `lint`.
@Meaning("What the text says about procedure; it changes no simulation.")
public record DueProcess(
    @Meaning("What the programme rests on.") @Fallback("unknown") Basis basis,
    @Meaning("When the person is told, seen from the effect.") @Fallback("unknown") Timing notice,
    @Meaning("Working days between notice and effect.") @Range(min = 0, max = 366)
        @Nullable Integer noticeDays,
    @Meaning("When the person may answer, seen from the effect.") @Fallback("unknown")
        Timing hearing,
    @Meaning("Who decides.") @Fallback("unknown") Decider decidedBy,
    @Meaning("Each kind of proof that is enough.") @Nullable List<Proof> proof,
    @Meaning("Who must prove.") @Fallback("unknown") Burden burden,
    @Meaning("How long a correction may take.") @Nullable Clock correction,
    @Meaning("Whether what cannot be verified is deleted.") @Fallback("unknown")
        Answer unverifiableDeleted,
    @Meaning("Whether a court can decide in the end.") @Fallback("unknown") Answer court,
    @Meaning("Whether deeds from before the rules count.") @Fallback("unknown") Answer earlierActs,
    @Meaning("Whether the act is also punished elsewhere without the one counting for the other.")
        @Fallback("unknown")
        Answer alsoPunished,
    @Meaning("Whether students may be listed.") @Fallback("unknown") Answer students,
    @Meaning("Kinds of data that are used.") @Nullable List<Data> data,
    @Meaning("Others whom a decision reaches; [] for nobody.") @Nullable List<Kin> reaches,
    @Meaning("How much of who somebody is a published entry shows.") @Fallback("unknown")
        Identity identity,
    @Meaning("What a small overrun costs.") @Fallback("unknown") Overrun overrun) {

  /// Who decides about an effect.
  public enum Decider {
    /// Somebody, on the file.
    OFFICIAL,
    /// A machine proposes and somebody decides.
    OFFICIAL_WITH_MACHINE,
    /// A machine alone.
    MACHINE,
    /// The text does not say.
    UNKNOWN
  }

  /// On whom the proof falls.
  public enum Burden {
    /// The authority proves the deed.
    AUTHORITY,
    /// Whoever is accused disproves it.
    ACCUSED,
    /// The text does not say.
    UNKNOWN
  }

  /// How much of who somebody is an entry shows to strangers.
  public enum Identity {
    /// Nothing.
    HIDDEN,
    /// A part, such as the last digits of a number.
    MASKED,
    /// Enough to find the person: a full number, an address.
    FULL,
    /// The text does not say.
    UNKNOWN
  }

  /// What a small overrun of a limit costs.
  public enum Overrun {
    /// Everything: the whole claim, or a whole class.
    WHOLE,
    /// As much as the overrun.
    PART,
    /// There are no limits of that kind.
    NONE,
    /// The text does not say.
    UNKNOWN
  }

  /// Copies the lists.
  public DueProcess {
    proof = proof == null ? null : List.copyOf(proof);
    data = data == null ? null : List.copyOf(data);
    reaches = reaches == null ? null : List.copyOf(reaches);
  }

  /// A text that says nothing about procedure.
  public static final DueProcess UNSAID =
      new DueProcess(
          Basis.UNKNOWN,
          Timing.UNKNOWN,
          null,
          Timing.UNKNOWN,
          Decider.UNKNOWN,
          null,
          Burden.UNKNOWN,
          null,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          Answer.UNKNOWN,
          null,
          null,
          Identity.UNKNOWN,
          Overrun.UNKNOWN);
}
