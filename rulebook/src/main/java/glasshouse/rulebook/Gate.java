// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.process.GateProcess;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// Who may have a service. A joint gate honours a register of another institution, and only with
/// the chance that joint punishment has reached by then.
@Meaning("Who is turned away from a service.")
public record Gate(
    @Meaning("The service.") @Id String service,
    @Meaning("Registers whose people are turned away; none for a gate that only rewards.") @Id
        List<String> refuses,
    @Meaning("Share of requests that pass this gate.") @Range(min = 0, max = 1) double coverage,
    @Meaning("Whether the gate is honoured only as far as joint punishment has come.")
        @Fallback("false")
        boolean joint,
    @Meaning("Where the gate comes from.") @Id @Size(min = 1) List<String> sources,
    @Meaning("Basis and reach, for lint.") @Fallback("{}") GateProcess dueProcess) {

  /// Copies the lists.
  public Gate {
    refuses = List.copyOf(refuses);
    sources = List.copyOf(sources);
  }
}
