// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.experiment;

import glasshouse.app.engine.Cluster;
import glasshouse.app.engine.Clusters;
import glasshouse.app.engine.Place;
import glasshouse.app.run.StopGuard;
import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ProgressLine;
import glasshouse.lab.experiment.Executor;
import glasshouse.lab.experiment.Workshop;
import glasshouse.lab.experiment.question.Answer;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.store.MemberStore;
import glasshouse.lab.result.JsonText;
import glasshouse.lab.result.ManifestFacts;
import glasshouse.lab.result.RunFolder;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the experiment commands work with: where members are kept, how progress is shown, how an
/// answer is written and printed.
///
/// @param home folder of the project, whose scenarios are known by name
/// @param cores processors that members may use, unless asked otherwise
/// @param clusters opens clusters, if the program was started with them
public record Workbench(Console console, Path home, int cores, Clusters clusters) {

  /// Asks something of a campaign.
  interface Question {
    Answer ask(Campaign campaign) throws ScenarioException, IOException;
  }

  /// Returns the folder whose scenarios are known by name.
  Path scenarios() {
    return home.resolve("scenarios");
  }

  /// Runs a question to its answer, writes the answer to a folder, and prints it.
  ///
  /// @param scenario null for a function of parameters
  /// @param facts what the manifest says, given the digest of the answer
  Answer answer(Options options, @Nullable Scenario scenario, Facts facts, Question question)
      throws ScenarioException, IOException {
    try (StopGuard guard = new StopGuard(console)) {
      Answer answer = ask(options, scenario, question);
      try (RunFolder folder = guard.open(options.folder(facts.name()))) {
        for (Table table : answer.tables()) {
          folder.table(table);
        }
        folder.write("answer.json", bytes(JsonText.page(answer.json())));
        folder.seal(facts.of(answer.digest()));
        print(options, answer, folder.path());
      }
      return answer;
    }
  }

  /// What the manifest of an answer says.
  interface Facts {
    /// Returns the name of the folder, unless somebody named it.
    String name();

    /// Returns the facts, given the digest of the answer.
    ManifestFacts of(String digest);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Answer ask(Options options, @Nullable Scenario scenario, Question question)
      throws ScenarioException, IOException {
    if (scenario == null) {
      Executor nobody =
          (_, _) -> {
            throw new IllegalStateException("a function has no members");
          };
      return ask(options, false, nobody, question);
    }
    return switch (options.place()) {
      case Place.Here _ ->
          ask(options, true, new Workshop(scenario, options.threads(cores)), question);
      case Place.OnSpark(String master) -> {
        try (Cluster cluster = clusters.open(master)) {
          yield ask(options, true, cluster.members(scenario), question);
        }
      }
    };
  }

  private Answer ask(Options options, boolean hasMembers, Executor executor, Question question)
      throws ScenarioException, IOException {
    MemberStore store = new MemberStore(options.store());
    try (var line = new ProgressLine(console, 0)) {
      if (!options.quiet() && hasMembers) {
        line.start();
      }
      var campaign =
          new Campaign(
              executor,
              store,
              new Campaign.Listener() {
                @Override
                public void expect(double personYears) {
                  line.expect(personYears);
                }

                @Override
                public void stage(String words) {
                  line.stage(words);
                }

                @Override
                public void advance(double personYears) {
                  line.advance(personYears);
                }
              });
      return question.ask(campaign);
    }
  }

  private void print(Options options, Answer answer, Path folder) {
    if (options.json()) {
      var json = answer.json();
      json.put("result_digest", answer.digest());
      json.put("members", answer.account());
      json.put("folder", folder.toString());
      console.json(json);
    } else {
      console.result(AnswerText.of(answer, folder));
    }
  }
}
