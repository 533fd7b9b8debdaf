// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// A service that people ask for and a gate may close.
@Meaning("A service that people ask for and a gate may close.")
public record ServiceKind(
    @Meaning("Id, as gates name it.") @Id String service,
    @Meaning("What it is.") @Size(min = 1) String title,
    @Meaning("Youngest age that asks.") @Range(min = 0, max = 120) int fromAge,
    @Meaning("Oldest age that asks.") @Range(min = 0, max = 120) int toAge,
    @Meaning("Requests per eligible person and year, in 2018 where it grows.")
        @Range(min = 0, max = 365)
        double demand,
    @Meaning("Growth of demand a year.") @Range(min = -0.5, max = 1) @Fallback("0") double growth,
    @Meaning("What makes some people ask more often.") Gradient gradient,
    @Meaning("Attempts per request when the gate stays closed.")
        @Range(min = 1, max = 20)
        @Fallback("1")
        double repeat,
    @Meaning("Hardship added by a refusal.") @Range(min = 0, max = 0.69) double hardship,
    @Meaning("Trust moved by a refusal, or by the reward.") @Range(min = -1, max = 1)
        double legitimacy,
    @Meaning("Whether a child asks and a parent's listing closes the gate.") @Fallback("false")
        boolean child,
    @Meaning("How well the row is known.") Mark mark,
    @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {

  /// What makes some people ask more often than others.
  public enum Gradient {
    /// Appetite for travel.
    TRAVEL,
    /// Income.
    INCOME,
    /// Administrative and digital capability.
    VOICE,
    /// Nothing: all alike.
    NONE
  }

  public ServiceKind {
    sources = List.copyOf(sources);
  }
}
