// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Setting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The result as tables and as a file.
///
/// @param story how long one life takes to tell
/// @param loadBefore load of the machine when the benchmark began
record Report(
    Options options,
    Setting setting,
    List<Measured> measured,
    Agreement agreement,
    Footprint footprint,
    Story story,
    double loadBefore) {
  private static final double WEEKS_PER_YEAR = 365.25 / 7;
  private static final double QUIET = 1.5;
  private static final double WORTH_SHOWING = 3;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

  Report {
    measured = List.copyOf(measured);
  }

  private double personYears() {
    return setting.people() * setting.weeks() / WEEKS_PER_YEAR;
  }

  private Measured engine() {
    return measured.getFirst();
  }

  private double perPersonYear(double seconds) {
    return seconds * 1e9 / personYears();
  }

  private double perCandidate(double seconds) {
    return seconds * 1e9 / engine().candidates();
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%,d people, %d weeks, rulebook %s everywhere from week 0, %d rounds, median (range)%n",
        setting.people(),
        setting.weeks(),
        options.arm(),
        options.repeats());
    out.printf(Locale.ROOT, "%s; %s; load %.1f%n", Machine.processor(), Machine.java(), loadBefore);
    if (loadBefore > QUIET) {
      out.println("The machine was not quiet: compare ratios, not nanoseconds.");
    }
    out.printf(
        "%n%-27s %24s %12s %18s %16s%n",
        "contender", "CPU ns a person-year", "wall", "times the engine", "person-years/s");
    for (Measured each : measured) {
      double[] cpu = each.sorted(lap -> perPersonYear(lap.cpuSeconds()));
      double[] ratios = each.ratios(engine(), Contender.Lap::cpuSeconds);
      out.printf(
          Locale.ROOT,
          "%-27s %,8.0f (%,.0f-%,.0f) %,12.0f %7.1f (%.1f-%.1f) %,16.0f%n",
          each.contender().label(),
          each.median(lap -> perPersonYear(lap.cpuSeconds())),
          cpu[0],
          cpu[cpu.length - 1],
          each.median(lap -> perPersonYear(lap.wallSeconds())),
          ratios[ratios.length / 2],
          ratios[0],
          ratios[ratios.length - 1],
          each.median(lap -> personYears() / lap.wallSeconds()));
    }
    printEngine(out);
    printAgreement(out);
  }

  private void printEngine(PrintStream out) {
    double[] cpu = engine().sorted(lap -> perCandidate(lap.cpuSeconds()));
    out.printf(
        Locale.ROOT,
        "%nengine: %.1f candidates a person-year; %.1f ns a candidate a core (%.1f-%.1f)%n",
        engine().candidates() / personYears(),
        engine().median(lap -> perCandidate(lap.cpuSeconds())),
        cpu[0],
        cpu[cpu.length - 1]);
    out.printf(
        Locale.ROOT,
        "bytes a person: engine %.2f = dense %.2f + sparse %.2f + ground %.2f + measurement %.2f;"
            + " objects %.0f, arrays %.0f%n",
        footprint.engine(),
        footprint.dense(),
        footprint.sparse(),
        footprint.ground(),
        footprint.measurement(),
        footprint.objects(),
        footprint.arrays());
    out.printf(
        Locale.ROOT,
        "one life told: %.3f s (%.3f-%.3f) for %d weeks in a district of %,d, warm, %s%n",
        story.median(),
        story.seconds().getFirst(),
        story.seconds().getLast(),
        story.weeks(),
        story.people(),
        story.isFaithful() ? "bit by bit as in the run" : "NOT as in the run");
  }

  private void printAgreement(PrintStream out) {
    out.printf(
        "%nagreement with the engine, in standard errors (tolerance %.1f)%n%-13s %10s",
        Agreement.TOLERANCE, "", "engine");
    for (Measured each : measured.subList(1, measured.size())) {
      out.printf(" %12.12s", each.contender().label().replace("objects, ", "obj. "));
    }
    out.println();
    for (Agreement.Row row : agreement.rows()) {
      out.printf(Locale.ROOT, "%-13s %,10.1f", row.name(), row.engine());
      for (double error : row.errors()) {
        out.printf(Locale.ROOT, " %12.1f", error);
      }
      out.println(
          row.worst() > Agreement.TOLERANCE
              ? "  DISAGREES"
              : row.worst() > WORTH_SHOWING ? "  *" : "");
    }
    out.println(agreement.holds() ? "all agree" : "contenders DISAGREE");
  }

  /// Writes the result and returns where.
  Path write() throws IOException {
    LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
    Files.createDirectories(options.results());
    Path file = options.results().resolve("bench-%s.json".formatted(STAMP.format(now)));
    var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, mapper.writeValueAsString(content(now)) + System.lineSeparator());
    return file;
  }

  private Map<String, Object> content(LocalDateTime now) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("date", now.toString());
    content.put("commit", Machine.commit());
    content.put("processor", Machine.processor());
    content.put("processors", Runtime.getRuntime().availableProcessors());
    content.put("java", Machine.java());
    content.put("load-before", loadBefore);
    content.put("load-after", Machine.load());
    content.put("scenario", options.scenario().getFileName().toString());
    content.put("rulebook", options.arm());
    content.put("people", setting.people());
    content.put("weeks", setting.weeks());
    content.put("rounds", options.repeats());
    content.put("candidates-per-person-year", engine().candidates() / personYears());
    content.put(
        "engine-cpu-ns-per-candidate", engine().sorted(lap -> perCandidate(lap.cpuSeconds())));
    content.put("bytes-per-person", footprint);
    content.put("story", story);
    content.put("contenders", contenders());
    content.put("agrees", agreement.holds());
    content.put("agreement", agreement.rows());
    return content;
  }

  private List<Map<String, Object>> contenders() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Measured each : measured) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("contender", each.contender().label());
      row.put("about", each.contender().about());
      row.put("cpu-ns-per-person-year", each.sorted(lap -> perPersonYear(lap.cpuSeconds())));
      row.put("wall-ns-per-person-year", each.sorted(lap -> perPersonYear(lap.wallSeconds())));
      row.put("times-the-engine", each.ratios(engine(), Contender.Lap::cpuSeconds));
      row.put("founding-seconds", each.median(Contender.Lap::foundingSeconds));
      rows.add(row);
    }
    return rows;
  }
}
