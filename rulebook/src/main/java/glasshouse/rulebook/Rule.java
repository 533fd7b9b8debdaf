// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.process.RuleProcess;
import glasshouse.rulebook.text.schema.CelText;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// A provision: which deed, seen by whom, under which condition, has which effects.
///
/// `vagueness` runs from 0 (two assessors always agree) to 1 (they toss a coin). A `hypothetical`
/// rule was announced or feared but found in no published rulebook; results must say so.
@Meaning("A provision: which deed, seen by whom, under which condition, has which effects.")
public record Rule(
    @Meaning("Name of the rule.") @Id String rule,
    @Meaning("The deed it is about.") @Id String deed,
    @Meaning("The wording, for people.") @Size(min = 1) String text,
    @Meaning("Condition in CEL over what an institution can observe.") @CelText @Fallback("true")
        String when,
    @Meaning("How vague the wording is, 0 to 1.") @Range(min = 0, max = 1) double vagueness,
    @Meaning("Channels whose sightings count.") @Id @Size(min = 1) List<String> channels,
    @Meaning("What happens to the person.") @Size(min = 1, max = 2) List<Effect> effects,
    @Meaning("Whether the rule is in no published rulebook.") @Fallback("false")
        boolean hypothetical,
    @Meaning("How well the rule is known.") Mark evidence,
    @Meaning("Where the rule comes from.") @Id @Size(min = 1) List<String> sources,
    @Meaning("Basis, gravity and domain, for lint.") @Fallback("{}") RuleProcess dueProcess) {

  /// Copies the lists.
  public Rule {
    channels = List.copyOf(channels);
    effects = List.copyOf(effects);
    sources = List.copyOf(sources);
  }

  /// A rule about whose procedure the text says nothing.
  public Rule(
      String rule,
      String deed,
      String text,
      String when,
      double vagueness,
      List<String> channels,
      List<Effect> effects,
      boolean hypothetical,
      Mark evidence,
      List<String> sources) {
    this(
        rule,
        deed,
        text,
        when,
        vagueness,
        channels,
        effects,
        hypothetical,
        evidence,
        sources,
        RuleProcess.UNSAID);
  }

  /// Returns this rule with other effects.
  public Rule withEffects(List<Effect> others) {
    return new Rule(
        rule,
        deed,
        text,
        when,
        vagueness,
        channels,
        others,
        hypothetical,
        evidence,
        sources,
        dueProcess);
  }

  /// Returns this rule with another vagueness.
  public Rule withVagueness(double other) {
    return new Rule(
        rule,
        deed,
        text,
        when,
        other,
        channels,
        effects,
        hypothetical,
        evidence,
        sources,
        dueProcess);
  }
}
