// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.calibration.Figures;
import glasshouse.lab.experiment.calibration.Misfit;
import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.text.ExperimentText.Calibration;
import glasshouse.lab.experiment.text.ExperimentText.Target;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;

/// A model held against published figures.
///
/// @param axesThatMove the factors that may move
record Fitting(Model model, Calibration calibration, List<Axis> axesThatMove) implements Misfit {
  private static final double DAYS = 365.25;
  private static final int QUARTER_WEEKS = 13;

  @Override
  public int axes() {
    return axesThatMove.size();
  }

  @Override
  public double[] at(List<double[]> points) throws ScenarioException, IOException {
    return figures(points).stream().mapToDouble(Figures::distance).toArray();
  }

  /// Returns the model's values for every figure, by point.
  List<Figures> figures(List<double[]> points) throws ScenarioException, IOException {
    List<SortedMap<String, Double>> settings = Models.settings(axesThatMove, points);
    List<Figures> all = new ArrayList<>();
    switch (model) {
      case FunctionModel function -> settings.forEach(each -> all.add(of(function, each)));
      case ScenarioModel scenario ->
          scenario.outcomes(settings).forEach(seeds -> all.add(of(scenario, seeds)));
    }
    return all;
  }

  private Figures of(FunctionModel function, SortedMap<String, Double> settings) {
    SequencedMap<String, Double> outputs = function.function().apply(function.inputs(settings));
    return figures(target -> {
      double before = Math.floor(target.year() * 4) / 4;
      double low = outputs.getOrDefault(target.series() + "@" + before, Double.NaN);
      double high = outputs.getOrDefault(target.series() + "@" + (before + .25), low);
      return low + (target.year() - before) * 4 * (high - low);
    });
  }

  private Figures of(ScenarioModel scenario, List<Outcome> seeds) {
    LocalDate start = scenario.file().world().start();
    double first = start.getYear() + (start.getDayOfYear() - 1) / DAYS;
    String arm = Objects.requireNonNull(calibration.arm(), "the reader has checked the arm");
    return figures(target -> {
      String key = Outcome.key(arm, target.series());
      double quarter = (target.year() - first) * DAYS / 7 / QUARTER_WEEKS;
      double sum = 0;
      for (Outcome seed : seeds) {
        sum += at(seed.curves().getOrDefault(key, List.of()), quarter);
      }
      return sum / seeds.size();
    });
  }

  /// Reads a curve that starts at 0 and has a value at the end of each quarter.
  private static double at(List<Double> curve, double quarter) {
    int below = (int) Math.floor(quarter);
    if (quarter < 0 || below > curve.size() || curve.isEmpty()) {
      return Double.NaN;
    }
    double low = below == 0 ? 0 : curve.get(below - 1);
    double high = below == curve.size() ? low : curve.get(below);
    return low + (quarter - below) * (high - low);
  }

  private interface Curve {
    double at(Target target);
  }

  private Figures figures(Curve curve) {
    return new Figures(
        calibration.targets(), calibration.targets().stream().mapToDouble(curve::at).toArray());
  }
}
