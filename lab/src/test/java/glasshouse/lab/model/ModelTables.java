// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.model;

import glasshouse.kernel.Draws;
import glasshouse.kernel.HalfLife;
import glasshouse.kernel.Purpose;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Memory;
import glasshouse.society.profile.Place;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the tables of the model from code and data: state variables by driving them to their
/// bounds, the order of the week and the random streams from the source, parameters from the
/// scenario.
final class ModelTables {
  private static final double FAR = 1_000;
  private static final int PERSON = 0;

  private final Path root;
  private final Scenario scenario;

  ModelTables(Path root, Scenario scenario) {
    this.root = root;
    this.scenario = scenario;
  }

  String page() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# The model in tables");
    lines.add("");
    lines.add("Written by `ModelTablesTest` from the code and `scenarios/china`; it fails where");
    lines.add("they differ. What the tables mean is in [ODD](ODD.md).");
    lines.addAll(state());
    lines.addAll(schedule());
    lines.addAll(streams());
    lines.addAll(parameters());
    return String.join("\n", lines) + "\n";
  }

  /// A column, how it is moved and how it is read.
  private record Column(
      String name,
      int bytes,
      String unit,
      IntConsumer up,
      IntConsumer down,
      IntToDoubleFunction at) {}

  private static List<String> state() {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            "",
            "## State of a person",
            "",
            "| column | bytes | least step | lowest | highest |",
            "|---|---:|---:|---:|---:|"));
    try (Arena arena = Arena.ofConfined()) {
      var ground = new Ground(0, new Place(0, "town", 0, 1_000, .6), 1_000, .7, new Draws(1));
      var district = new District(ground, arena);
      HalfLife never = HalfLife.ofTicks(Double.POSITIVE_INFINITY);
      var memory = new Memory(never, never, never, never, never, never);
      long plain = district.bytes();
      int sum = 0;
      for (Column column : columns(district, memory)) {
        column.up().accept(PERSON);
        double most = column.at().applyAsDouble(PERSON);
        column.down().accept(PERSON);
        double least = column.at().applyAsDouble(PERSON);
        lines.add(
            "| %s | %d | %s | %s | %s |"
                .formatted(
                    column.name(), column.bytes(), column.unit(), number(least), number(most)));
        sum += column.bytes();
      }
      long each = plain / ground.people();
      lines.add("| clock | 2 | tick | 0 | 65535 |");
      lines.add("| flags | 1 | bits | - | - |");
      lines.add("| **sum** | **%d** | | | |".formatted(each));
      if (each != sum + 3) {
        throw new IllegalStateException("columns make %d bytes, not %d".formatted(sum + 3, each));
      }
      district.openCredit(arena);
      lines.add("");
      lines.add(
          "With lenders %d bytes: one more for the credit file. Sparse tables come on top."
              .formatted(district.bytes() / ground.people()));
    }
    return lines;
  }

  private static List<Column> columns(District d, Memory m) {
    return List.of(
        new Column(
            "score",
            2,
            "1/16 point",
            p -> d.score(p, Short.MAX_VALUE),
            p -> d.score(p, Short.MIN_VALUE),
            p -> d.score(p, 0, m) / District.SCORE_UNIT),
        new Column(
            "risk",
            1,
            "1/32 logit",
            p -> d.moveRisk(p, FAR, 0),
            p -> d.moveRisk(p, -FAR, 0),
            p -> d.risk(p, 0, m)),
        new Column(
            "chill",
            1,
            "1/64",
            p -> d.moveChill(p, FAR, 0),
            p -> d.moveChill(p, -FAR, 0),
            p -> d.chill(p, 0, m)),
        new Column(
            "legitimacy",
            1,
            "1/256",
            p -> d.moveLegitimacy(p, FAR, 0),
            p -> d.moveLegitimacy(p, -FAR, 0),
            p -> d.legitimacy(p, 0, m)),
        new Column(
            "hardship",
            1,
            "ln 2 / 255",
            p -> d.moveHardship(p, FAR, 0),
            p -> d.moveHardship(p, -FAR, 0),
            p -> d.hardship(p, 0, m)),
        new Column(
            "social",
            1,
            "1/255",
            p -> d.moveSocial(p, FAR, 0),
            p -> d.moveSocial(p, -FAR, 0),
            p -> d.social(p, 0, m)),
        new Column(
            "oracle",
            1,
            "1 point",
            p -> d.moveOracle(p, 1_000),
            p -> d.moveOracle(p, -2_000),
            p -> d.oracle(p, 0, m)));
  }

  private List<String> schedule() throws IOException {
    String source = read("society/src/main/java/glasshouse/society/Week.java");
    int from = source.indexOf("void live(");
    String body = source.substring(from, source.indexOf("\n  }\n", from));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "", "## The order of a week", "", "| | step | what happens |", "|--:|---|---|"));
    Matcher call =
        Pattern.compile("^\\s+(\\w+)\\.(\\w+)\\(.*scene", Pattern.MULTILINE).matcher(body);
    int step = 0;
    while (call.find()) {
      String name = call.group(1);
      String stage = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      lines.add(
          "| %d | `%s.%s` | %s |"
              .formatted(++step, stage, call.group(2), sentence(file(stage), call.group(2))));
    }
    return lines;
  }

  private Path file(String type) throws IOException {
    try (var files = Files.walk(root.resolve("society/src/main/java"))) {
      return files
          .filter(path -> path.endsWith(type + ".java"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no stage " + type));
    }
  }

  /// Returns the first sentence of a method's documentation.
  private static String sentence(Path file, String method) throws IOException {
    Matcher found =
        Pattern.compile("((?:  /// ?.*\\n)+)  public (?:static )?\\w+ " + method + "\\(")
            .matcher(Files.readString(file));
    if (!found.find()) {
      throw new IllegalStateException("%s in %s is not documented".formatted(method, file));
    }
    String all = found.group(1).replaceAll("\\s*///\\s*", " ").strip();
    int end = all.indexOf(". ");
    return end < 0 ? all : all.substring(0, end + 1);
  }

  private List<String> streams() throws IOException {
    String source = read("kernel/src/main/java/glasshouse/kernel/Purpose.java");
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "## Random streams",
                "",
                "A draw's address names a purpose, the kind, the district, the tick and the event.",
                "",
                "| code | purpose | what is drawn |",
                "|--:|---|---|"));
    for (Purpose purpose : Purpose.values()) {
      Matcher found =
          Pattern.compile("((?:  /// .*\\n)+)  " + purpose.name() + "\\(").matcher(source);
      if (!found.find()) {
        throw new IllegalStateException(purpose + " is not documented");
      }
      String words = found.group(1).replaceAll("\\s*///\\s*", " ").strip();
      lines.add("| %d | `%s` | %s |".formatted(purpose.code(), purpose, words));
    }
    return lines;
  }

  private List<String> parameters() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## Parameters");
    lines.add("");
    lines.add(
        "%d rows, with the sources of [`sources.yaml`](../../scenarios/china/sources.yaml)."
            .formatted(scenario.parameters().size()));
    lines.add("What each means is in [parameters](../reference/parameters.md).");
    lines.add("");
    lines.add("| key | symbol | unit | essay | documented | range | mark | sources |");
    lines.add("|---|---|---|---:|---:|---|---|---|");
    for (Parameter row : scenario.parameters()) {
      lines.add(
          "| `%s` | %s | %s | %s | %s | %s | %s | %s |"
              .formatted(
                  row.key(),
                  row.symbol(),
                  row.unit(),
                  Names.number(row.essay()),
                  Names.number(row.documented()),
                  row.range(),
                  row.mark(),
                  String.join(", ", row.sources())));
    }
    return lines;
  }

  /// Returns the row of a parameter in the reference page.
  static String row(Parameter row) {
    return "| `%s` | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            row.key(),
            row.symbol(),
            row.meaning(),
            row.unit(),
            Names.number(row.essay()),
            Names.number(row.documented()),
            row.range(),
            row.mark());
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
  }
}
