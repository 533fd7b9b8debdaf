// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.fork;

import glasshouse.lab.Experiment;
import glasshouse.lab.Runner;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.PastRunException.Reason;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.lab.world.Geography;
import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Statute;
import glasshouse.rulebook.edit.Edit;
import glasshouse.rulebook.edit.EditException;
import glasshouse.rulebook.text.TextWriter;
import glasshouse.rulebook.text.schema.Spelling;
import glasshouse.society.profile.Deed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run with one arm more: the arm that is forked, once more, with a turn. The other arms are
/// those of the run, so that all of them live with the luck they had.
///
/// @param parent the run whose history is forked
/// @param arm that is forked
/// @param forked the same arm with its turn
/// @param week first week that can differ, the start of an epoch
/// @param settings as they were typed
/// @param experiment what is lived
public record Branch(
    PastRun parent,
    String arm,
    String forked,
    int week,
    SequencedMap<String, String> settings,
    Experiment experiment) {
  /// Before a path of a rulebook.
  private static final String BOOK = "rulebook.";

  private static final String SUFFIX = "-fork";

  /// What is asked of a run.
  ///
  /// @param arm that is forked
  /// @param week in which it is amended; rounded up to the next that begins four weeks
  /// @param settings by parameter, or by `rulebook.` and a path in it
  /// @param seed of the run to live again, or null for all of them
  public record Wish(
      String arm, int week, SequencedMap<String, String> settings, @Nullable Long seed) {}

  /// Writes the scenario of a fork into an empty folder and reads it. Throws all that is wrong with
  /// what is asked.
  public static Branch grow(PastRun parent, Wish wish, int threads, Path folder)
      throws IOException, ScenarioException, PastRunException {
    Experiment was = parent.experiment();
    Scenario scenario = was.scenario();
    parent.arm(wish.arm());
    ArmText arm = Objects.requireNonNull(scenario.arms().get(wish.arm()));
    int week = Math.ceilDiv(wish.week(), 4) * 4;
    check(arm, week, was);
    for (Map.Entry<String, Path> file : scenario.files().entrySet()) {
      Path copy = folder.resolve(file.getKey());
      Files.createDirectories(copy.resolveSibling("."));
      Files.copy(file.getValue(), copy);
    }
    String forked = free(arm.arm() + SUFFIX, scenario.arms().keySet().stream().toList());
    ArmText turned = new Writing(scenario, arm, forked, folder).write(week, wish.settings());
    write(folder.resolve("arms/%s.yaml".formatted(forked)), TextWriter.write(turned));
    List<String> arms = new ArrayList<>(was.arms());
    arms.add(forked);
    Long seed = wish.seed();
    var experiment =
        new Experiment(
            ScenarioReader.read(folder),
            arms,
            was.people(),
            was.years(),
            seed == null ? was.seeds() : 1,
            seed == null ? was.seed() : seed,
            threads,
            was.settings());
    var branch =
        new Branch(
            parent, wish.arm(), forked, week, new LinkedHashMap<>(wish.settings()), experiment);
    branch.checkReach();
    return branch;
  }

  private static void check(ArmText arm, int week, Experiment was) throws PastRunException {
    if (arm.turn() != null) {
      throw refused(
          "the arm \"%s\" is a fork already; fork the arm it came from".formatted(arm.arm()));
    }
    if (arm.national() == null && arm.local() == null) {
      throw refused(
          "nothing is in force in the arm \"%s\" that could be amended; take one of %s"
              .formatted(arm.arm(), String.join(", ", was.arms())));
    }
    if (week < 4 || week >= was.weeks()) {
      throw refused(
          "week %d is not within the run: --at takes 4 to %d".formatted(week, was.weeks() - 4));
    }
  }

  /// Candidates are drawn from ceilings that all arms share from the first week.
  private void checkReach() throws ScenarioException, PastRunException {
    List<Deed> beyond =
        Runner.setup(experiment, Geography.of(experiment.scenario(), experiment.people()), 0)
            .beyondReach();
    if (!beyond.isEmpty()) {
      throw refused(
          "these settings make \"%s\" likelier than the deeds that were drawn for this run allow"
                  .formatted(beyond.getFirst().id())
              + "; set them lower, or run the scenario with them from the first week");
    }
  }

  private static String free(String wanted, List<String> taken) {
    String name = wanted;
    for (int at = 2; taken.contains(name); at++) {
      name = wanted + "-" + at;
    }
    return name;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static PastRunException refused(String words) {
    return new PastRunException(Reason.UNKNOWN, words);
  }

  /// Writes what the settings say: parameters into the arm, the rest into a copy of its rulebook.
  private record Writing(Scenario scenario, ArmText arm, String forked, Path folder) {

    ArmText write(int week, SequencedMap<String, String> settings)
        throws IOException, PastRunException {
      List<String> problems = new ArrayList<>();
      Map<String, Double> set = new LinkedHashMap<>();
      SequencedMap<String, String> paths = new LinkedHashMap<>();
      settings.forEach((key, value) -> {
        if (key.startsWith(BOOK)) {
          String path = key.substring(BOOK.length());
          Fixed.path(path)
              .ifPresentOrElse(
                  why -> problems.add("%s cannot change in week %d: %s".formatted(key, week, why)),
                  () -> paths.put(path, value));
        } else {
          parameter(key, value, week, set, problems);
        }
      });
      LocalDate on = scenario.start().plusWeeks(week);
      String national = amended(arm.national(), "-national", on, paths, problems);
      String local = amended(arm.local(), "-local", on, paths, problems);
      if (!problems.isEmpty()) {
        throw refused(
            String.join("\n", problems)
                + "\n  set another, or run the scenario with it from the start: glasshouse run");
      }
      return new ArmText(
          forked,
          "%s, amended in week %d".formatted(arm.title(), week),
          "A fork of the arm %s: the same history before week %d, %s, and after it %s."
              .formatted(arm.arm(), week, on, words(settings)),
          null,
          arm.preset(),
          arm.national(),
          arm.local(),
          arm.rollout(),
          arm.set(),
          new ArmText.Turn(on, set, national, local),
          arm.sources());
    }

    private static String words(SequencedMap<String, String> settings) {
      return String.join(
          ", ", settings.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    }

    private void parameter(
        String key, String value, int week, Map<String, Double> set, List<String> problems) {
      String fixed = Fixed.parameter(key).orElse("");
      Parameter row =
          scenario.parameters().stream().filter(p -> p.key().equals(key)).findAny().orElse(null);
      if (!fixed.isEmpty()) {
        problems.add("%s cannot change in week %d: %s".formatted(key, week, fixed));
      } else if (row == null) {
        List<String> keys =
            Stream.concat(
                    scenario.parameters().stream().map(Parameter::key),
                    Stream.of("rulebook.safeguards.appeal", "rulebook.publicity.score"))
                .toList();
        problems.add(
            "there is no parameter \"%s\"; %s (a value of the rulebook begins with rulebook.)"
                .formatted(key, Spelling.advice(key, keys)));
      } else if (!row.allows(number(value))) {
        problems.add("%s takes %s (%s), got \"%s\"".formatted(key, row.range(), row.unit(), value));
      } else {
        set.put(key, number(value));
      }
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException _) {
        return Double.NaN;
      }
    }

    /// Returns the id of a book with these values, or null where it has none of them.
    private @Nullable String amended(
        @Nullable String id,
        String level,
        LocalDate on,
        SequencedMap<String, String> paths,
        List<String> problems)
        throws IOException {
      if (id == null) {
        return null;
      }
      Rulebook old = inForce(id, on);
      Rulebook book = old;
      for (Map.Entry<String, String> path : paths.entrySet()) {
        try {
          book = Edit.set(book, path.getKey(), path.getValue());
        } catch (EditException e) {
          if (isNowhere(path, level)) {
            problems.add(String.valueOf(e.getMessage()));
          }
        }
      }
      if (book.equals(old)) {
        return null;
      }
      String name = forked + level;
      try {
        book = Edit.set(book, "rulebook", name);
      } catch (EditException e) {
        throw new IllegalStateException("every book has a name", e);
      }
      Branch.write(folder.resolve("rulebooks/%s.yaml".formatted(name)), TextWriter.write(book));
      return name;
    }

    /// Returns the text of a day as a book of its own; what is amended later is amended later
    /// still.
    private Rulebook inForce(String id, LocalDate on) {
      Rulebook book = Objects.requireNonNull(scenario.rulebooks().get(id));
      List<Amendment> later =
          book.amendments().stream().filter(each -> each.from().isAfter(on)).toList();
      return new Statute(book).inForce(on).withAmendments(later);
    }

    /// A national and a local book may have different rules: it is enough if one has the path. The
    /// last book to be looked at complains.
    private boolean isNowhere(Map.Entry<String, String> path, String level) {
      String last = arm.local() != null ? "-local" : "-national";
      if (!level.equals(last)) {
        return false;
      }
      if (arm.national() == null || arm.local() == null) {
        return true;
      }
      try {
        Rulebook national = Objects.requireNonNull(scenario.rulebooks().get(arm.national()));
        return Edit.set(national, path.getKey(), path.getValue()).rulebook().isEmpty();
      } catch (EditException _) {
        return true;
      }
    }
  }
}
