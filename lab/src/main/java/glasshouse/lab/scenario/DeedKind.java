// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import glasshouse.rulebook.text.schema.Verbatim;
import java.util.List;

/// A kind of deed, good or bad, and what makes people do it.
@Meaning("A kind of deed, good or bad, and what makes people do it.")
public record DeedKind(
    @Meaning("Short id in tables and rulebooks.") @Id String deed,
    @Meaning("Id in plain words.") @Id String name,
    @Meaning("What it is.") @Size(min = 1) String title,
    @Meaning("Age curve.") @Id String profile,
    @Meaning("Group of kinds.") Group group,
    @Meaning("Whether rules forbid, disfavour or reward it.") Type type,
    @Meaning("Acts per eligible person and year without any regime.") @Range(min = 0, max = 50)
        double base,
    @Meaning("Weights of the traits in the log rate, in the order of Profile TRAITS.")
        @Size(min = 5, max = 5)
        @Range(min = -3, max = 3)
        List<Double> loadings,
    @Meaning("Nobody exceeds this multiple of the base rate.") @Range(min = 1, max = 64)
        double ceiling,
    @Meaning("Constant that restores the mean after the ceiling.") @Range(min = 0.5, max = 2)
        double truncation,
    @Meaning("Weight of hardship in the log rate.") @Range(min = -5, max = 5) double hardship,
    @Meaning("Share of these acts that the written rule, read carefully, covers.")
        @Range(min = 0, max = 1)
        double scope,
    @Meaning("Baseline certainty of a formal reaction.") @Range(min = 0, max = 1) double certainty,
    @Meaning("Elasticity of the rate to that certainty.") @Range(min = 0, max = 1)
        double elasticity,
    @Meaning("Share of the acts that can be deterred or chilled at all.") @Range(min = 0, max = 1)
        double share,
    @Meaning("Response of a good deed to reward.") @Range(min = 0, max = 1) double gain,
    @Meaning("How visible the act is to each channel.") Capture capture,
    @Meaning("Who can do it, beyond age.") @Fallback("age") Eligibility eligibility,
    @Meaning("Whether hardship of the household's main earner counts too.") @Fallback("false")
        boolean householdShock,
    @Meaning("Whether no real rulebook was found that punishes it.") @Fallback("false")
        boolean hypothetical,
    @Meaning("Evidence mark of the weakest number in the row.") Mark mark,
    @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {

  /// Groups of kinds; people judge the risk of each group separately.
  @Verbatim
  public enum Group {
    /// Offences.
    O,
    /// Transport conduct.
    T,
    /// Civil duties and nuisances.
    B,
    /// Lawful but disfavoured conduct.
    L,
    /// Good deeds.
    G,
    /// Judgment debts, defaults and fraud.
    J
  }

  /// What the rules think of a kind.
  public enum Type {
    /// Forbidden by law.
    PROHIBITED,
    /// Lawful, yet frowned upon.
    DISFAVOURED,
    /// Rewarded.
    GOOD
  }

  /// Who can do it, beyond age.
  public enum Eligibility {
    /// Everybody of the right age.
    AGE,
    /// People with a running loan.
    BORROWER,
    /// People with a living parent elsewhere.
    LIVING_PARENT
  }

  /// Chance that a channel with full coverage and quality notices an act.
  @Meaning("Chance that a channel with full coverage and quality notices an act.")
  public record Capture(
      @Meaning("By a camera.") @Range(min = 0, max = 1) double camera,
      @Meaning("By the operator's data feeds.") @Range(min = 0, max = 1) double feed,
      @Meaning("At a ticket gate.") @Range(min = 0, max = 1) double gate,
      @Meaning("By a court.") @Range(min = 0, max = 1) double court,
      @Meaning("By another citizen.") @Range(min = 0, max = 1) double report) {}

  public DeedKind {
    loadings = List.copyOf(loadings);
    sources = List.copyOf(sources);
  }
}
