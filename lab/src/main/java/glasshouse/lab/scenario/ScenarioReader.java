// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.kernel.Digest;
import glasshouse.lab.scenario.text.AllChecks;
import glasshouse.lab.scenario.text.Draft;
import glasshouse.lab.scenario.text.Findings;
import glasshouse.lab.scenario.text.Folder;
import glasshouse.lab.scenario.text.ScenarioText;
import glasshouse.lab.scenario.text.Tables;
import glasshouse.lab.scenario.text.Tree;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.text.Text;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a scenario folder. All that is wrong with any of its files is reported at once.
public final class ScenarioReader {
  private ScenarioReader() {}

  /// Returns the scenario in a folder, or throws everything that is wrong with it.
  public static Scenario read(Path folder) throws ScenarioException {
    var findings = new Findings();
    Draft draft = Folder.read(folder, findings);
    AllChecks.run(draft, findings);
    if (!findings.all().isEmpty()) {
      throw new ScenarioException(findings.all());
    }
    return scenario(draft);
  }

  /// Returns the words that a rulebook of a scenario may use. Reads four files of its folder, not
  /// the rest; throws what is wrong with them.
  public static Vocabulary words(Path folder) throws ScenarioException {
    var findings = new Findings();
    Vocabulary words = Folder.words(folder, findings);
    if (words == null || !findings.all().isEmpty()) {
      throw new ScenarioException(findings.all());
    }
    return words;
  }

  private static Scenario scenario(Draft draft) {
    ScenarioText text = value(draft.scenario());
    Tables.Places places = value(draft.places());
    Map<String, Source> sources = byId(value(draft.sources()).sources(), Source::source);
    var scenario =
        new Scenario(
            draft.folder(),
            draft.files(),
            text.id(),
            text.title(),
            text.about(),
            text.start(),
            text.years(),
            text.people(),
            text.seeds(),
            text.seed(),
            text.arms(),
            text.realPeople().value(),
            text.naturalShare().value(),
            value(draft.profile()),
            places.provinces(),
            places.cities(),
            value(draft.deeds()).deeds(),
            value(draft.operators()).operators(),
            value(draft.services()).services(),
            value(draft.series()).series(),
            value(draft.parameters()).parameters(),
            values(draft.rulebooks()),
            values(draft.arms()),
            sources,
            text.claims(),
            digest(draft));
    return scenario;
  }

  private static String digest(Draft draft) {
    var content = new StringBuilder();
    Tree.write(
        List.of(
            value(draft.scenario()).withoutLayout(),
            value(draft.profile()),
            value(draft.places()),
            value(draft.deeds()),
            value(draft.operators()),
            value(draft.services()),
            value(draft.series()),
            value(draft.parameters()),
            values(draft.rulebooks()),
            values(draft.arms()),
            byId(value(draft.sources()).sources(), Source::source)),
        content);
    return new Digest().add(content.toString()).hex();
  }

  private static <T> T value(@Nullable Text<T> text) {
    return Objects.requireNonNull(text, "a draft without problems is complete").value();
  }

  private static <T> Map<String, T> values(SequencedMap<String, Text<T>> texts) {
    var values = new LinkedHashMap<String, T>();
    texts.forEach((name, text) -> values.put(name, text.value()));
    return Collections.unmodifiableMap(values);
  }

  private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
    var values = new LinkedHashMap<String, T>();
    rows.forEach(row -> values.put(id.apply(row), row));
    return Collections.unmodifiableMap(values);
  }
}
