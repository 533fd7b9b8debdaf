// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.process;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the text says about one gate, for `lint`.
@Meaning("What the text says about one gate; it changes no simulation.")
public record GateProcess(
    @Meaning("What the refusal rests on; unknown means what the book says.") @Fallback("unknown")
        Basis basis,
    @Meaning("The parts of life whose misconduct this refusal answers, as in the rules' domain.")
        @Id
        @Nullable List<String> relatesTo) {

  /// A gate about which the text says nothing more.
  public static final GateProcess UNSAID = new GateProcess(Basis.UNKNOWN, null);

  /// Copies the list.
  public GateProcess {
    relatesTo = relatesTo == null ? null : List.copyOf(relatesTo);
  }
}
