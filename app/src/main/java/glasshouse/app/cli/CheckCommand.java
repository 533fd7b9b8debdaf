// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.terminal.ExitCode;
import glasshouse.rulebook.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse check`: everything that is wrong with files, in one pass.
@Command(
    name = "check",
    description =
        "Check scenarios, rulebooks, vignettes: keys, values, references, what makes no sense.",
    footer = {
      "",
      "A folder with a scenario.yaml is checked as a scenario, a list of cases as vignettes, any",
      "other file as a rulebook; other folders are searched for all of them.",
      "Problems are printed as file:line:column: what is wrong; what is allowed; what to do."
    })
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "1..*",
      description = "Scenario folders, names of scenarios, rulebook files.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "SCENARIO",
      description =
          "Whose deeds, services and sources a rulebook on its own may name."
              + " Default: any deed and service, and any source.")
  private @Nullable String in;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var inspection = new Inspection(session.shelf(), in);
    SequencedMap<String, List<Problem>> found = new LinkedHashMap<>();
    for (String target : targets) {
      found.put(target, inspection.of(target));
    }
    SequencedSet<Problem> problems = new LinkedHashSet<>();
    found.values().forEach(problems::addAll);
    if (json) {
      session.console().json(json(found, problems));
    } else {
      tell(found, problems);
    }
    return (problems.isEmpty() ? ExitCode.OK : ExitCode.BAD_INPUT).code();
  }

  private void tell(SequencedMap<String, List<Problem>> found, SequencedSet<Problem> problems) {
    found.forEach((target, wrong) -> {
      if (wrong.isEmpty()) {
        session.console().result("ok  " + target);
      }
    });
    problems.forEach(problem -> session.console().note(problem.toString()));
    if (!problems.isEmpty()) {
      session
          .console()
          .note(problems.size() == 1 ? "1 problem found" : problems.size() + " problems found");
    }
  }

  private static SequencedMap<String, Object> json(
      SequencedMap<String, List<Problem>> found, SequencedSet<Problem> problems) {
    SequencedMap<String, Object> targets = new LinkedHashMap<>();
    found.forEach((target, wrong) -> targets.put(target, wrong.isEmpty() ? "ok" : "problems"));
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("ok", problems.isEmpty());
    json.put("targets", targets);
    json.put("problems", problems.stream().map(CheckCommand::json).toList());
    return json;
  }

  private static SequencedMap<String, Object> json(Problem problem) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("file", problem.place().file().toString());
    json.put("line", problem.place().line());
    json.put("column", problem.place().column());
    json.put("what", problem.what());
    json.put("allowed", problem.allowed());
    json.put("remedy", problem.remedy());
    return json;
  }
}
