// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.trial;

import glasshouse.rulebook.Change;
import glasshouse.rulebook.Gate;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Tier;
import glasshouse.rulebook.text.Places;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.TextReader;
import glasshouse.rulebook.text.schema.Spelling;
import glasshouse.rulebook.vignette.Vignette;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a file of vignettes, checks them against their rulebooks, and tries them.
public final class VignetteReader {
  private final Path file;
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Path, Text<Rulebook>> books = new LinkedHashMap<>();
  private final Set<Path> refused = new LinkedHashSet<>();

  private VignetteReader(Path file, Places places) {
    this.file = file;
    this.places = places;
  }

  /// Returns the vignettes of a file, tried, or throws everything that is wrong with the file or
  /// with a rulebook it names.
  public static List<Trial> read(Path file) throws RulebookException {
    Text<List<Vignette>> text = TextReader.readList(file, Vignette.class);
    return new VignetteReader(file, text.places()).read(text.value());
  }

  private List<Trial> read(List<Vignette> vignettes) throws RulebookException {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < vignettes.size(); i++) {
      Vignette vignette = vignettes.get(i);
      String pointer = "/" + i;
      Path path = path(vignette, pointer);
      Text<Rulebook> book = path == null ? null : book(path);
      if (path != null && book != null) {
        int before = problems.size();
        check(vignette, new Words(book.value()), pointer);
        if (problems.size() == before) {
          trials.add(Trial.of(vignette, places.of(pointer), path, book));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return trials;
  }

  private @Nullable Path path(Vignette vignette, String pointer) {
    try {
      Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
      Path path = folder.resolve(vignette.rulebook()).normalize();
      if (Files.isRegularFile(path)) {
        return path;
      }
      report(
          pointer + "/rulebook",
          "there is no rulebook \"%s\" here".formatted(vignette.rulebook()),
          "the path starts in the folder of this file",
          "correct the path");
      return null;
    } catch (InvalidPathException _) {
      report(pointer + "/rulebook", "this is not a path", "", "write the path of a file");
      return null;
    }
  }

  private @Nullable Text<Rulebook> book(Path path) {
    if (!books.containsKey(path) && refused.add(path)) {
      try {
        books.put(path, RulebookReader.readAlone(path));
      } catch (RulebookException e) {
        problems.addAll(e.problems());
      }
    }
    return books.get(path);
  }

  /// The names that a rulebook has, in any of its texts.
  private record Words(
      List<String> deeds,
      List<String> rules,
      List<String> registers,
      List<String> tiers,
      List<String> services) {

    Words(Rulebook book) {
      List<Rule> rules = new ArrayList<>(book.rules());
      book.amendments()
          .forEach(amendment ->
              amendment
                  .changes()
                  .forEach(change -> {
                    if (change instanceof Change.AddRule(var added)) {
                      rules.add(added);
                    }
                  }));
      this(
          rules.stream().map(Rule::deed).distinct().toList(),
          rules.stream().map(Rule::rule).distinct().toList(),
          book.registers().stream().map(Register::register).toList(),
          book.tiers().stream().map(Tier::tier).toList(),
          book.gates().stream().map(Gate::service).toList());
    }
  }

  private void check(Vignette vignette, Words words, String pointer) {
    List<Vignette.Act> deeds = vignette.input().deeds();
    for (int i = 0; i < deeds.size(); i++) {
      String at = "%s/input/deeds/%d".formatted(pointer, i);
      known(at + "/deed", "deed", deeds.get(i).deed(), words.deeds());
      known(at + "/channel", "channel", deeds.get(i).channel(), RulebookReader.CHANNELS);
    }
    all(pointer + "/input/registers", "register", vignette.input().registers(), words.registers());
    Vignette.Output output = vignette.output();
    String at = pointer + "/output";
    if (output.tier() != null) {
      known(at + "/tier", "tier", output.tier(), words.tiers());
    }
    all(at + "/registers", "register", output.registers(), words.registers());
    all(at + "/possible-registers", "register", output.possibleRegisters(), words.registers());
    all(at + "/record", "rule", output.record(), words.rules());
    if (output.gates() != null) {
      output.gates().keySet().forEach(gate -> service(at + "/gates/" + gate, gate, words));
    }
    if (output.because() != null) {
      output
          .because()
          .forEach((gate, registers) -> {
            service(at + "/because/" + gate, gate, words);
            all(at + "/because/" + gate, "register", registers, words.registers());
          });
    }
    if (isEmpty(output)) {
      report(at, "nothing is expected", "", "say what must come of it, such as points or a tier");
    }
  }

  private void service(String pointer, String service, Words words) {
    known(pointer, "gate for", service, words.services());
  }

  private static boolean isEmpty(Vignette.Output output) {
    return output.equals(
        new Vignette.Output(output.on(), null, null, null, null, null, null, null, null));
  }

  private void all(
      String pointer, String kind, @Nullable List<String> names, Collection<String> known) {
    List<String> given = Objects.requireNonNullElse(names, List.of());
    for (int i = 0; i < given.size(); i++) {
      known(pointer + "/" + i, kind, given.get(i), known);
    }
  }

  private void known(String pointer, String kind, String name, Collection<String> known) {
    if (!known.contains(name)) {
      report(
          pointer,
          "the rulebook has no %s \"%s\"".formatted(kind, name),
          "",
          Spelling.advice(name, known));
    }
  }

  private void report(String pointer, String what, String allowed, String remedy) {
    problems.add(new Problem(places.of(pointer), what, allowed, remedy));
  }
}
