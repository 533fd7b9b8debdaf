// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.Member;
import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentText.Measure;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// A scenario. Every point is lived with the same seeds, so that points differ by their parameters
/// and not by luck.
record ScenarioModel(ExperimentFile file, Campaign campaign, List<Axis> axes) implements Model {

  @Override
  public List<String> measures() {
    return file.text().measures().stream().map(Measure::measure).toList();
  }

  @Override
  public int seeds() {
    return file.text().seeds();
  }

  @Override
  public double[][][] values(List<SortedMap<String, Double>> points)
      throws ScenarioException, IOException {
    List<List<Outcome>> outcomes = outcomes(points);
    List<Measure> measures = file.text().measures();
    var values = new double[points.size()][measures.size()][seeds()];
    for (int at = 0; at < values.length; at++) {
      for (int measure = 0; measure < measures.size(); measure++) {
        for (int seed = 0; seed < seeds(); seed++) {
          values[at][measure][seed] = value(outcomes.get(at).get(seed), measures.get(measure));
        }
      }
    }
    return values;
  }

  private static double value(Outcome outcome, Measure measure) {
    double level = outcome.level(measure.arm(), measure.indicator(), measure.part());
    String against = measure.against();
    return against == null
        ? level
        : level - outcome.level(against, measure.indicator(), measure.part());
  }

  /// Returns outcomes by point and seed.
  List<List<Outcome>> outcomes(List<SortedMap<String, Double>> points)
      throws ScenarioException, IOException {
    List<Member> members = new ArrayList<>();
    for (SortedMap<String, Double> settings : points) {
      for (int seed = 0; seed < seeds(); seed++) {
        members.add(file.member(seed, settings));
      }
    }
    List<Outcome> flat = campaign.outcomes(members);
    List<List<Outcome>> outcomes = new ArrayList<>();
    for (int at = 0; at < points.size(); at++) {
      outcomes.add(flat.subList(at * seeds(), (at + 1) * seeds()));
    }
    return outcomes;
  }
}
