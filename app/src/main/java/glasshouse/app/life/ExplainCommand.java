// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.TextTable;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.life.Life;
import glasshouse.lab.life.Parting;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.life.search.Search;
import glasshouse.lab.life.search.Sought;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.vignette.Vignette;
import glasshouse.rulebook.vignette.VignetteWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse explain`: one life, lived again.
@Command(
    name = "explain",
    description =
        "Tell one synthetic life of a run, week by week: truth, record, and what was known.",
    footer = {
      "",
      "Nothing of a life is stored: its district is lived again from the run's seed, and checked",
      "against the run. Ids, such as those that --find prints, belong to one run and to nobody."
    })
public final class ExplainCommand implements Callable<Integer> {
  private static final int MOST = 5;

  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
  private Path run = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PERSON",
      description = "The id of a synthetic person of this run.")
  private @Nullable String person;

  @Option(
      names = "--find",
      paramLabel = "KIND",
      description = "List lives of a kind instead; a wrong word shows which there are.")
  private @Nullable String find;

  @Option(
      names = "--arm",
      paramLabel = "A",
      description = "The arm. Default: the first with a regime.")
  private @Nullable String arm;

  @Option(
      names = "--twin",
      paramLabel = "ARM",
      description = "The same person with the same luck in another arm, and where the lives part.")
  private @Nullable String twin;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Write the life as a picture too, in SVG.")
  private @Nullable Path picture;

  @Option(
      names = "--vignette",
      paramLabel = "FILE",
      description = "Write what was posted as a case that glasshouse test can try.")
  private @Nullable Path vignette;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  /// A command that prints there.
  public ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, ManifestException, ScenarioException, PastRunException {
    if ((person == null) == (find == null)) {
      throw new UserException(
          ExitCode.USAGE,
          "explain needs a PERSON or --find KIND, one of both"
              + "\n  glasshouse explain RUN --find wrongly-listed  lists some");
    }
    if (find != null) {
      list(kind(find));
    } else if (person != null) {
      tell(person);
    }
    return ExitCode.OK.code();
  }

  private static Sought kind(String word) {
    List<String> words = Arrays.stream(Sought.values()).map(Sought::word).toList();
    return Sought.of(word)
        .orElseThrow(() ->
            new UserException(
                ExitCode.USAGE,
                "--find knows no \"%s\"%s\n  it finds: %s"
                    .formatted(word, Suggestion.of(word, words), String.join(", ", words))));
  }

  private void list(Sought kind)
      throws IOException, ManifestException, ScenarioException, PastRunException {
    PastRun past = PastRun.open(run);
    String name = arm == null ? past.usualArm() : arm;
    var search = new Search(new Reliving(past, 0), past.arm(name), 0);
    List<Search.Found> found = search.find(List.of(kind), MOST, true).getOrDefault(kind, List.of());
    if (json) {
      SequencedMap<String, Object> answer = new LinkedHashMap<>();
      answer.put("synthetic", true);
      answer.put("kind", kind.word());
      answer.put("arm", name);
      answer.put("heard", search.heard());
      answer.put("people", found.stream().map(each -> each.id().toString()).toList());
      console.json(answer);
      return;
    }
    if (found.isEmpty()) {
      console.result("nobody among %d people in arm %s".formatted(search.heard(), name));
      return;
    }
    var table = new TextTable(100, "person", "weight", kind.title());
    for (Search.Found each : found) {
      table.row(
          each.id().toString(),
          Integer.toString(each.weight()),
          "glasshouse explain %s %s --arm %s".formatted(run, each.id(), name));
    }
    console.result(table.toString());
  }

  private void tell(String typed)
      throws IOException, ManifestException, ScenarioException, PastRunException {
    PastRun past = PastRun.open(run);
    PersonId id = Ids.read(typed, run);
    Ids.check(id, past);
    List<String> arms = new ArrayList<>(List.of(arm == null ? past.usualArm() : arm));
    if (twin != null) {
      arms.add(twin);
    }
    var reliving = new Reliving(past, id.replicate());
    List<Life> lives = reliving.lives(id, arms);
    Life life = lives.getFirst();
    if (picture != null) {
      LifePicture.write(lives, picture);
    }
    if (vignette != null) {
      Path from = vignette.toAbsolutePath().resolveSibling("");
      List<Vignette> cases = List.of(reliving.vignette(life, from));
      Files.writeString(vignette, VignetteWriter.write(cases), StandardCharsets.UTF_8);
    }
    if (json) {
      SequencedMap<String, Object> answer = LifeJson.of(life);
      if (lives.size() > 1) {
        answer.put("twin", LifeJson.of(lives.getLast(), Parting.of(life, lives.getLast())));
      }
      console.json(answer);
      return;
    }
    console.result(LifeText.of(life));
    if (lives.size() > 1) {
      Life other = lives.getLast();
      console.result(LifeText.of(life, other, Parting.of(life, other)));
    }
  }
}
