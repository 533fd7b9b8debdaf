// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Preset;
import glasshouse.lab.scenario.Source;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Places;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one file says about another holds: arms, rulebooks, parameters and sources exist, and no
/// source stands there for nothing.
final class ReferenceChecks {
  /// The operator of the national layer.
  static final String NATIONAL = "national";

  private static final String SOURCES = "sources.yaml";

  private final Findings findings;

  ReferenceChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Draft draft) {
    if (draft.scenario() instanceof Text<ScenarioText>(var scenario, var places)) {
      defaults(scenario, places, draft);
    }
    draft.arms().forEach((file, text) -> arm(file, text, draft));
    draft.rulebooks().forEach(this::rulebookName);
    if (draft.sources() instanceof Text<Tables.Sources>(var table, var places)) {
      sources(draft, table.sources(), places);
    }
  }

  private void defaults(ScenarioText scenario, Places places, Draft draft) {
    for (int row = 0; row < scenario.arms().size(); row++) {
      findings.known(
          places.of("/arms/" + row), "arm", scenario.arms().get(row), draft.armFiles(), "arms/");
    }
    Text<ArmText> first = draft.arms().get(scenario.arms().getFirst());
    if (first != null && first.value().preset() != Preset.NONE) {
      findings.add(
          places.of("/arms/0"),
          "the first arm, \"%s\", has a regime".formatted(scenario.arms().getFirst()),
          "the first arm is the one everything is measured against: preset none",
          "put the arm without a regime first");
    }
  }

  private void rulebookName(String file, Text<Rulebook> text) {
    name(text.places().of("/rulebook"), "rulebook", text.value().rulebook(), file);
  }

  /// A file carries the name of what it holds; in a library its folder does.
  private void name(Place place, String kind, String id, String name) {
    if (!id.equals(name)) {
      boolean isOwn = place.file().endsWith(name + ".yaml");
      findings.add(
          place,
          "the %s calls itself \"%s\"".formatted(kind, id),
          isOwn ? "its file is called %s.yaml".formatted(name) : "its folder is called " + name,
          "give both the same name");
    }
  }

  private void arm(String file, Text<ArmText> text, Draft draft) {
    ArmText arm = text.value();
    Places places = text.places();
    name(places.of("/arm"), "arm", arm.arm(), file);
    rulebook(places, "/national", arm.national(), draft);
    rulebook(places, "/local", arm.local(), draft);
    if (arm.guards() != null) {
      findings.known(places.of("/guards"), "arm", arm.guards(), draft.armFiles(), "arms/");
    }
    boolean regime = arm.national() != null || arm.local() != null;
    if (regime == (arm.preset() == Preset.NONE)) {
      findings.add(
          places.of("/preset"),
          regime
              ? "the arm \"%s\" has a rulebook and preset none".formatted(arm.arm())
              : "the arm \"%s\" has no rulebook".formatted(arm.arm()),
          "preset none goes with no rulebook",
          regime ? "choose preset essay or documented" : "name a rulebook, or write preset: none");
    }
    if (arm.national() != null
        && draft.operators() instanceof Text<Tables.Operators>(var table, _)) {
      List<String> ids = table.operators().stream().map(OperatorProfile::operator).toList();
      findings.known(places.of("/national"), "operator", NATIONAL, ids, "operators.yaml");
    }
    rollout(arm, places, draft);
    if (draft.parameters() instanceof Text<Tables.Parameters>(var table, _)) {
      settings("/set/", arm.set(), places, table.parameters());
      if (arm.turn() != null) {
        settings("/turn/set/", arm.turn().set(), places, table.parameters());
      }
    }
    if (arm.turn() != null) {
      turn(arm, arm.turn(), places, draft);
    }
  }

  /// A turn changes what is there: it neither begins a programme nor ends one.
  private void turn(ArmText arm, ArmText.Turn turn, Places places, Draft draft) {
    rulebook(places, "/turn/national", turn.national(), draft);
    rulebook(places, "/turn/local", turn.local(), draft);
    boolean beginsNational = turn.national() != null && arm.national() == null;
    boolean beginsLocal = turn.local() != null && arm.local() == null;
    if (beginsNational || beginsLocal) {
      findings.add(
          places.of("/turn"),
          "the turn of \"%s\" replaces a rulebook that the arm does not have".formatted(arm.arm()),
          "a turn may name national or local where the arm does",
          "name it on the arm, or take it out of the turn");
    }
    if (draft.scenario() instanceof Text<ScenarioText>(var scenario, _)
        && !turn.on().isAfter(scenario.start())) {
      findings.add(
          places.of("/turn/on"),
          "the arm \"%s\" turns on %s, not within the run".formatted(arm.arm(), turn.on()),
          "the run begins on " + scenario.start(),
          "choose a later day, or write the settings under set");
    }
  }

  private void rulebook(Places places, String pointer, @Nullable String name, Draft draft) {
    if (name != null) {
      findings.known(places.of(pointer), "rulebook", name, draft.rulebookFiles(), "rulebooks/");
    }
  }

  private void rollout(ArmText arm, Places places, Draft draft) {
    LocalDate everywhere = arm.rollout().everywhere();
    boolean adopted = arm.rollout().waveOne() || everywhere != null;
    if (arm.local() != null && !adopted) {
      findings.add(
          places.of("/rollout"),
          "the local rulebook of \"%s\" is adopted nowhere".formatted(arm.arm()),
          "wave-one: true, or a day under everywhere",
          "say where it is adopted, or take out the local rulebook");
    }
    if (arm.local() == null && adopted) {
      findings.add(
          places.of("/rollout"),
          "the arm \"%s\" has no local rulebook that could be adopted".formatted(arm.arm()),
          "a roll-out goes with a local rulebook",
          "name one, or take out the roll-out");
    }
    if (everywhere != null && draft.scenario() instanceof Text<ScenarioText>(var scenario, _)) {
      LocalDate start = scenario.start();
      LocalDate end = start.plusYears(scenario.years());
      if (everywhere.isBefore(start) || !everywhere.isBefore(end)) {
        findings.add(
            places.of("/rollout/everywhere"),
            "the arm \"%s\" is adopted on %s, outside the run".formatted(arm.arm(), everywhere),
            "the run goes from %s to %s".formatted(start, end.minusDays(1)),
            "correct the day, or take it out for never");
      }
    }
  }

  private void settings(
      String pointer, Map<String, Double> set, Places places, List<Parameter> parameters) {
    List<String> keys = parameters.stream().map(Parameter::key).toList();
    set.forEach(
        (key, value) -> {
          int at = keys.indexOf(key);
          if (at < 0) {
            findings.add(
                places.of(pointer + key),
                "there is no parameter \"%s\"".formatted(key),
                Spelling.advice(key, keys),
                "correct the key; parameters.yaml lists them");
          } else if (!parameters.get(at).allows(value)) {
            findings.add(
                places.of(pointer + key),
                "%s is set to %s".formatted(key, Names.number(value)),
                "it may be " + parameters.get(at).range(),
                "choose a value in this range");
          }
        });
  }

  private void sources(Draft draft, List<Source> sources, Places places) {
    List<String> ids = sources.stream().map(Source::source).toList();
    Set<String> used = new TreeSet<>();
    texts(draft)
        .forEach(text ->
            Tree.sources(
                text.value(),
                (pointer, id) -> {
                  used.add(id);
                  if (!(text.value() instanceof Rulebook)) {
                    findings.known(text.places().of(pointer), "source", id, ids, "sources.yaml");
                  }
                }));
    boolean isOwn = draft.folder().resolve(SOURCES).equals(draft.files().get(SOURCES));
    for (int row = 0; row < ids.size() && draft.complete() && isOwn; row++) {
      if (!used.contains(ids.get(row))) {
        findings.add(
            places.of("/sources/%d/source".formatted(row)),
            "nothing rests on the source \"%s\"".formatted(ids.get(row)),
            "sources.yaml lists what the scenario uses",
            "name it where it is used, or take it out");
      }
    }
  }

  private static List<Text<?>> texts(Draft draft) {
    List<@Nullable Text<?>> tables = new ArrayList<>();
    tables.add(draft.scenario());
    tables.add(draft.parameters());
    tables.add(draft.profile());
    tables.add(draft.places());
    tables.add(draft.deeds());
    tables.add(draft.operators());
    tables.add(draft.services());
    tables.add(draft.series());
    List<Text<?>> all = new ArrayList<>();
    for (Text<?> table : tables) {
      if (table != null) {
        all.add(table);
      }
    }
    Stream.of(draft.rulebooks().values(), draft.arms().values()).forEach(all::addAll);
    return all;
  }
}
