// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.report;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.result.data.DeedData;
import glasshouse.lab.result.data.PlaceData;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.world.Town;
import glasshouse.society.PlaceCount;
import glasshouse.society.Quarter;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.World;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The tables of a report: deeds and provinces, over the last year and all seeds.
final class ReportTables {
  private static final int YEAR = 4;
  private static final double PER_1000 = 1_000;
  private static final double YEARS = 13 * 7 / 365.25;

  private final Findings findings;
  private final Experiment experiment;
  private final Scenario scenario;

  ReportTables(Findings findings) {
    this.findings = findings;
    experiment = findings.experiment();
    scenario = experiment.scenario();
  }

  List<DeedData> deeds() {
    List<Tally> sums = new ArrayList<>();
    int quarters = quarters();
    for (int arm = 0; arm < experiment.arms().size(); arm++) {
      var sum = new Tally(scenario.deeds().size());
      for (Replicate replicate : findings.replicates()) {
        sum.add(replicate.sum(arm, Math.max(0, quarters - YEAR), quarters));
      }
      sums.add(sum);
    }
    List<DeedData> rows = new ArrayList<>();
    for (int kind = 0; kind < scenario.deeds().size(); kind++) {
      rows.add(deed(scenario.deeds().get(kind), kind, sums));
    }
    return rows;
  }

  private DeedData deed(DeedKind text, int kind, List<Tally> sums) {
    SequencedMap<String, Integer> points = new LinkedHashMap<>();
    SequencedMap<String, Double> acts = new LinkedHashMap<>();
    SequencedMap<String, Double> recorded = new LinkedHashMap<>();
    SequencedMap<String, Double> wrongful = new LinkedHashMap<>();
    double years =
        experiment.people() * YEARS * Math.min(YEAR, quarters()) * experiment.seeds() / PER_1000;
    for (int arm = 0; arm < experiment.arms().size(); arm++) {
      String id = experiment.arms().get(arm);
      Tally sum = sums.get(arm);
      long entries = 0;
      for (Cause cause : Cause.values()) {
        entries += sum.entries(kind, cause);
      }
      points.put(id, points(findings.worlds().get(arm), kind));
      acts.put(id, sum.acts(kind) / years);
      recorded.put(id, entries / years);
      wrongful.put(
          id, entries == 0 ? Double.NaN : 1 - sum.entries(kind, Cause.CORRECT) / (double) entries);
    }
    return new DeedData(
        text.deed(),
        text.title(),
        text.group().name(),
        text.hypothetical(),
        points,
        acts,
        recorded,
        wrongful);
  }

  /// Points of a kind where it costs most, with the scale of the book.
  private static int points(World world, int kind) {
    double most = 0;
    for (Jurisdiction place : world.jurisdictions()) {
      for (Jurisdiction.Change change : place.changes()) {
        if (change.kind() == Jurisdiction.Kind.START) {
          var law = change.regime().law();
          double points = law.plainPoints(kind) * law.scale().factor() / 16;
          most = Math.abs(points) > Math.abs(most) ? points : most;
        }
      }
    }
    return (int) Math.round(most);
  }

  List<PlaceData> places() {
    SequencedMap<String, List<Town>> provinces = new LinkedHashMap<>();
    for (Town town : findings.geography().towns()) {
      provinces.computeIfAbsent(town.province(), _ -> new ArrayList<>()).add(town);
    }
    List<PlaceData> rows = new ArrayList<>();
    provinces.forEach((province, towns) -> rows.add(place(province, towns)));
    return rows;
  }

  private PlaceData place(String province, List<Town> towns) {
    SequencedMap<String, PlaceData.Rates> arms = new LinkedHashMap<>();
    long people = towns.stream().mapToLong(town -> town.place().people()).sum();
    for (int arm = 0; arm < experiment.arms().size(); arm++) {
      double adults = sum(arm, towns, PlaceCount.ADULTS);
      double listed = sum(arm, towns, PlaceCount.LISTED) / adults * PER_1000;
      double wrongful = sum(arm, towns, PlaceCount.WRONGFUL) / (adults * YEARS) * PER_1000;
      arms.put(experiment.arms().get(arm), new PlaceData.Rates(listed, wrongful));
    }
    return new PlaceData(province, people, adopted(towns), operators(towns), arms);
  }

  private double sum(int arm, List<Town> towns, PlaceCount what) {
    double sum = 0;
    int quarters = quarters();
    for (Replicate replicate : findings.replicates()) {
      for (Quarter quarter : replicate.quarters().subList(Math.max(0, quarters - YEAR), quarters)) {
        for (Town town : towns) {
          sum += quarter.at(arm, town.place().index(), what);
        }
      }
    }
    return sum;
  }

  private @Nullable LocalDate adopted(List<Town> towns) {
    LocalDate first = null;
    for (Town town : towns) {
      LocalDate adopts = town.adopts();
      if (adopts != null && (first == null || adopts.isBefore(first))) {
        first = adopts;
      }
    }
    return first;
  }

  private static String operators(List<Town> towns) {
    return towns.stream()
        .map(Town::operator)
        .filter(operator -> operator != null)
        .map(String::valueOf)
        .distinct()
        .sorted()
        .reduce((a, b) -> a + ", " + b)
        .orElse("drawn by lot");
  }

  private int quarters() {
    return findings.replicates().getFirst().quarters().size();
  }
}
