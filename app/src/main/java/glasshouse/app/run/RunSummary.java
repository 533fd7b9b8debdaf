// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.TextTable;
import glasshouse.lab.result.Performance;
import glasshouse.lab.result.ResultWriter;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.result.data.ArmData;
import glasshouse.lab.result.data.Claim;
import glasshouse.lab.result.data.Headline;
import glasshouse.lab.result.data.IndicatorData;
import glasshouse.lab.result.data.ReportData;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What a run says at its end: on the screen, and as one JSON object.
public record RunSummary(RunResults results, Path folder) {
  private static final int HEADLINES = 4;
  private static final int DIGEST = 16;

  /// Returns the lines for a person.
  public String text() {
    ReportData data = results.data();
    var run = data.run();
    var text = new StringJoiner("\n");
    text.add(
        "%s: %s synthetic people, %s, %s, arms %s"
            .formatted(
                data.scenario().title(),
                Quantity.count(run.people()),
                Quantity.of(run.years(), "year"),
                Quantity.of(run.seeds(), "seed"),
                String.join(" ", data.arms().stream().map(ArmData::arm).toList())));
    if (!data.headlines().isEmpty()) {
      text.add("").add(headlines(data.headlines()));
    }
    if (!data.claims().isEmpty()) {
      text.add("").add("Claims, in this model and under these assumptions");
      text.add(board(data.claims()));
    }
    String safeguards = safeguards(data.arms());
    if (!safeguards.isEmpty()) {
      text.add("").add("What safeguards are worth").add(safeguards);
    }
    for (String note : run.notes()) {
      text.add("").add(Paragraph.of("", note));
    }
    Performance performance = results.performance();
    text.add("")
        .add(
            "%s possible deeds in %s on %s; result digest %s"
                .formatted(
                    Quantity.large(performance.candidates()),
                    Quantity.duration(performance.seconds()),
                    Quantity.of(performance.threads(), "thread"),
                    brief(run.resultDigest())))
        .add("report: " + folder.resolve(ResultWriter.REPORT));
    return text.toString();
  }

  /// Enough of a digest to compare by eye; the manifest has it whole.
  private static String brief(String digest) {
    return digest.substring(0, Math.min(DIGEST, digest.length()));
  }

  private static String headlines(List<Headline> headlines) {
    var table = new TextTable(Paragraph.WIDTH, "", "value [95 %]", "arm", "what it is");
    headlines.stream()
        .limit(HEADLINES)
        .forEach(headline ->
            table.row(
                headline.id(),
                interval(headline.estimate(), headline.low(), headline.high()),
                against(headline.arm(), headline.base()),
                "%s (%s; n %d, %s%s)"
                    .formatted(
                        headline.title(),
                        headline.unit(),
                        headline.n(),
                        headline.period(),
                        headline.assumption() ? "; rests on an assumption" : "")));
    return table.toString();
  }

  private static String board(List<Claim> claims) {
    var table = new TextTable(Paragraph.WIDTH, "", "verdict", "effect [95 %]", "arm", "claim");
    for (Claim claim : claims) {
      boolean measured = claim.estimate() != null;
      table.row(
          claim.id(),
          claim.verdict().toString(),
          measured ? interval(claim.estimate(), claim.low(), claim.high()) : "",
          measured && claim.arm() != null ? against(claim.arm(), claim.base()) : "",
          claim.text() + (measured ? " (%s, n %d)".formatted(claim.indicator(), claim.n()) : ""));
    }
    return table.toString();
  }

  /// Societies across and safeguards down: what an arm has without them, with them, and the paired
  /// difference. Empty if no arm was run with and without.
  private static String safeguards(List<ArmData> arms) {
    var table =
        new TextTable(Paragraph.WIDTH, "arm", "", "without", "with", "change [95 %]", "what it is");
    boolean isEmpty = true;
    for (ArmData arm : arms) {
      for (ArmData.Worth worth : arm.worth()) {
        isEmpty = false;
        table.row(
            String.valueOf(arm.guards()),
            worth.indicator(),
            number(worth.without()),
            number(worth.with()),
            interval(worth.difference(), worth.low(), worth.high()),
            worth.title());
      }
    }
    return isEmpty ? "" : table.toString();
  }

  private static String interval(
      @Nullable Double estimate, @Nullable Double low, @Nullable Double high) {
    return "%s [%s, %s]".formatted(number(estimate), number(low), number(high));
  }

  private static String number(@Nullable Double number) {
    return number == null ? "-" : Quantity.number(number);
  }

  private static String against(String arm, @Nullable String base) {
    return base == null ? arm : arm + " - " + base;
  }

  /// Returns the object for a script.
  public SequencedMap<String, Object> json() {
    ReportData data = results.data();
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("result_digest", data.run().resultDigest());
    json.put("scenario", data.scenario().id());
    json.put("scenario_digest", data.scenario().digest());
    json.put("version", data.version());
    json.put("people", data.run().people());
    json.put("years", data.run().years());
    json.put("seeds", data.run().seeds());
    json.put("seed", data.run().seed());
    json.put("arms", arms(data));
    json.put("claims", claims(data));
    json.put("performance", results.performance());
    json.put("notes", data.run().notes());
    json.put("warnings", data.warnings());
    json.put("folder", folder.toString());
    json.put("report", folder.resolve(ResultWriter.REPORT).toString());
    return json;
  }

  private static SequencedMap<String, Object> arms(ReportData data) {
    SequencedMap<String, Object> arms = new LinkedHashMap<>();
    for (ArmData arm : data.arms()) {
      SequencedMap<String, Object> indicators = new LinkedHashMap<>();
      for (IndicatorData indicator : data.indicators()) {
        indicator.rows().stream()
            .filter(row -> row.arm().equals(arm.arm()) && row.part().equals("all"))
            .findFirst()
            .ifPresent(row -> indicators.put(indicator.id(), indicator(row)));
      }
      SequencedMap<String, Object> content = new LinkedHashMap<>();
      content.put("digest", arm.digest());
      if (!arm.worth().isEmpty()) {
        content.put("guards", arm.guards());
        content.put("worth", arm.worth());
      }
      content.put("indicators", indicators);
      arms.put(arm.arm(), content);
    }
    return arms;
  }

  private static SequencedMap<String, Object> indicator(IndicatorData.Row row) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("estimate", row.estimate());
    json.put("low", row.low());
    json.put("high", row.high());
    json.put("n", row.n());
    json.put("method", row.method());
    json.put("unit", row.unit());
    json.put("period", row.period());
    return json;
  }

  private static SequencedMap<String, Object> claims(ReportData data) {
    SequencedMap<String, Object> claims = new LinkedHashMap<>();
    for (Claim claim : data.claims()) {
      SequencedMap<String, Object> json = new LinkedHashMap<>();
      json.put("verdict", claim.verdict());
      json.put("indicator", claim.indicator());
      putEffect(json, claim);
      json.put("arm", claim.arm());
      json.put("base", claim.base());
      json.put("n", claim.n());
      json.put("method", claim.method());
      json.put("period", claim.period());
      claims.put(claim.id(), json);
    }
    return claims;
  }

  @SuppressWarnings("NullAway") // a claim that is not measured yet has no effect: null in JSON
  private static void putEffect(SequencedMap<String, Object> json, Claim claim) {
    json.put("estimate", claim.estimate());
    json.put("low", claim.low());
    json.put("high", claim.high());
  }
}
