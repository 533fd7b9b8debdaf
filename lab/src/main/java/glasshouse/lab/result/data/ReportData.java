// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import glasshouse.lab.result.data.life.LifeData;
import java.util.List;

/// Everything the report page and `results.json` show about one run.
///
/// Component names become the JSON keys, in this order (`JsonText`).
///
/// @param synthetic always true: nobody in a run is a real person
/// @param version the program that ran it
/// @param scenario the world it started from
/// @param run its size, seeds and digest
/// @param arms the arms that were run, the reference arm first
/// @param headlines the numbers to say first
/// @param claims the claims board
/// @param indicators every indicator, by arm and part
/// @param series indicators through time
/// @param published the model beside figures that were published
/// @param deeds the kinds of deed
/// @param places the provinces
/// @param assumptions the parameters with their evidence
/// @param warnings what a reader must know before quoting a number
/// @param sources where the numbers come from
/// @param lives single lives that are told
public record ReportData(
    boolean synthetic,
    String version,
    ScenarioData scenario,
    RunData run,
    List<ArmData> arms,
    List<Headline> headlines,
    List<Claim> claims,
    List<IndicatorData> indicators,
    List<SeriesData> series,
    List<PublishedData> published,
    List<DeedData> deeds,
    List<PlaceData> places,
    List<AssumptionData> assumptions,
    List<String> warnings,
    List<SourceData> sources,
    List<LifeData> lives) {

  public ReportData {
    if (!synthetic) {
      throw new IllegalArgumentException("a result of this program is always synthetic");
    }
    arms = List.copyOf(arms);
    headlines = List.copyOf(headlines);
    claims = List.copyOf(claims);
    indicators = List.copyOf(indicators);
    series = List.copyOf(series);
    published = List.copyOf(published);
    deeds = List.copyOf(deeds);
    places = List.copyOf(places);
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
    sources = List.copyOf(sources);
    lives = List.copyOf(lives);
  }
}
