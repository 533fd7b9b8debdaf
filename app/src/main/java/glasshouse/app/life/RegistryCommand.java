// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.TextTable;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.registry.Entry;
import glasshouse.lab.registry.Registry;
import glasshouse.lab.result.ManifestException;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse registry`: who stands where at the end of a run, and what strangers may see of it.
@Command(
    name = "registry",
    description = "Rank the synthetic people of a run, and say what the public may see of them.",
    footer = {
      "",
      "Ranks are exact: the districts asked for are lived again. Without --city that is all of",
      "them, which takes as long as one seed of the run."
    })
public final class RegistryCommand implements Callable<Integer> {
  private static final int USUAL = 10;
  private static final int SHOWN_CITIES = 3;

  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
  private Path run = Path.of("");

  @Option(
      names = "--arm",
      paramLabel = "A",
      description = "The arm. Default: the first with a regime.")
  private @Nullable String arm;

  @Option(names = "--city", paramLabel = "C", description = "People of this city alone.")
  private @Nullable String city;

  @Option(names = "--tier", paramLabel = "T", description = "People in this tier alone.")
  private @Nullable String tier;

  @Option(names = "--register", paramLabel = "R", description = "People on this register alone.")
  private @Nullable String register;

  @Option(names = "--top", paramLabel = "N", description = "The best N. Default: 10.")
  private int top;

  @Option(names = "--bottom", paramLabel = "N", description = "The last N instead.")
  private int bottom;

  @Option(
      names = "--person",
      paramLabel = "P",
      description =
          "One synthetic person: rank in city and nation, who looked, and this life scored in every"
              + " city.")
  private @Nullable String person;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  /// A command that prints there.
  public RegistryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, ManifestException, ScenarioException, PastRunException {
    if (top < 0 || bottom < 0 || (top > 0 && bottom > 0)) {
      throw new UserException(ExitCode.USAGE, "registry takes --top N or --bottom N, N above 0");
    }
    PastRun past = PastRun.open(run);
    int number = past.arm(arm == null ? past.usualArm() : arm);
    if (person != null) {
      PersonId id = Ids.read(person, run);
      Ids.check(id, past);
      var registry = new Registry(new Reliving(past, id.replicate()), id.replicate(), number);
      one(id, registry, past);
    } else {
      many(new Registry(new Reliving(past, 0), 0, number), past);
    }
    return ExitCode.OK.code();
  }

  private void many(Registry registry, PastRun past) {
    List<String> cities =
        past.geography().towns().stream().map(town -> town.place().name()).toList();
    String wanted = city;
    if (wanted != null && !cities.contains(wanted)) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "the run has no city \"%s\"%s\n  its cities: %s"
              .formatted(wanted, Suggestion.of(wanted, cities), String.join("; ", cities)));
    }
    List<Entry> all =
        registry.entries(town -> wanted == null || town.place().name().equals(wanted));
    List<Entry> asked = all.stream().filter(this::isAskedFor).toList();
    int count = Math.min(asked.size(), bottom > 0 ? bottom : top > 0 ? top : USUAL);
    List<Entry> shown =
        bottom > 0 ? asked.subList(asked.size() - count, asked.size()) : asked.subList(0, count);
    if (json) {
      SequencedMap<String, Object> answer = head(past);
      answer.put("people", all.size());
      answer.put("matching", asked.size());
      answer.put("entries", shown.stream().map(entry -> EntryJson.of(entry, all)).toList());
      console.json(answer);
      return;
    }
    var table =
        new TextTable(100, "rank", "national", "person", "score", "tier", "city", "public sees");
    table.limit(5, 28);
    for (Entry entry : shown) {
      table.row(
          Integer.toString(Registry.rank(entry, all)),
          Long.toString(entry.national().rank()),
          entry.id().toString(),
          String.format(Locale.ROOT, "%.1f", entry.score()),
          entry.tier(),
          entry.city(),
          entry.visible().isEmpty() ? "nothing" : String.join(", ", entry.visible()));
    }
    console.result(
        "%d synthetic adults at the end of the run, %d as asked for; nobody is real"
            .formatted(all.size(), asked.size()));
    console.result(table.toString());
  }

  private boolean isAskedFor(Entry entry) {
    boolean isInTier = tier == null || entry.tier().equals(tier);
    boolean isOnRegister = register == null || entry.registers().contains(register);
    return isInTier && isOnRegister;
  }

  private SequencedMap<String, Object> head(PastRun past) {
    SequencedMap<String, Object> answer = new LinkedHashMap<>();
    answer.put("synthetic", true);
    answer.put("arm", arm == null ? past.usualArm() : arm);
    return answer;
  }

  private void one(PersonId id, Registry registry, PastRun past) throws PastRunException {
    Registry.Followed followed = registry.follow(id);
    List<Registry.Elsewhere> elsewhere = followed.elsewhere();
    int place = registry.place(id);
    String home = past.geography().towns().get(place).place().name();
    List<Entry> neighbours = registry.entries(town -> town.place().index() == place);
    Entry entry =
        neighbours.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                new UserException(
                    ExitCode.BAD_INPUT,
                    "%s has no score in this arm: nothing is in force there, or this is a child"
                        .formatted(id)));
    if (json) {
      SequencedMap<String, Object> answer = head(past);
      answer.put("person", EntryJson.of(entry, neighbours));
      answer.put("of", neighbours.size());
      answer.put("looked_up", followed.lookUps());
      answer.put("open_to_strangers", registry.openness(place));
      answer.put("elsewhere", elsewhere);
      console.json(answer);
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("%s  synthetic person, %s".formatted(id, home));
    lines.add(
        String.format(
            Locale.ROOT,
            "score %.1f, rank %d of %d adults in the city, %d of %d in the nation, tier %s",
            entry.score(),
            Registry.rank(entry, neighbours),
            neighbours.size(),
            entry.national().rank(),
            entry.national().all(),
            entry.tier().isEmpty() ? "none" : entry.tier()));
    lines.add("on registers: " + words(entry.registers(), "none"));
    lines.add("strangers may see: " + words(entry.visible(), "nothing"));
    lines.addAll(LookUpText.of(followed.lookUps(), registry.openness(place)));
    if (!elsewhere.isEmpty()) {
      lines.addAll(elsewhere(elsewhere, place));
    }
    console.result(String.join("\n", lines));
  }

  private static List<String> elsewhere(List<Registry.Elsewhere> elsewhere, int home) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("The same five years of conduct under every city's rules, points from the base");
    for (int at = 0; at < elsewhere.size(); at++) {
      boolean isEdge = at < SHOWN_CITIES || at >= elsewhere.size() - SHOWN_CITIES;
      Registry.Elsewhere each = elsewhere.get(at);
      if (isEdge || each.place() == home) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  %+8.1f  %s%s",
                each.points(),
                each.city(),
                each.place() == home ? "  (home)" : ""));
      }
    }
    double spread = elsewhere.getLast().points() - elsewhere.getFirst().points();
    lines.add(
        String.format(Locale.ROOT, "  the postcode alone moves this life by %.1f points", spread));
    return lines;
  }

  private static String words(List<String> all, String none) {
    return all.isEmpty() ? none : String.join(", ", all);
  }
}
