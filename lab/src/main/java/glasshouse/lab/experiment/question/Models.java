// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.function.Functions;
import glasshouse.lab.experiment.function.Outputs;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentText.Factor;
import glasshouse.lab.experiment.text.ExperimentText.Spacing;
import glasshouse.lab.scenario.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes models from experiment files, and settings from points.
final class Models {
  private Models() {}

  /// Returns the model that an experiment is about.
  static Model of(ExperimentFile file, Campaign campaign) {
    String name = file.text().function();
    if (name == null) {
      return new ScenarioModel(file, campaign, axes(file));
    }
    Outputs function = function(name);
    List<Axis> axes = axes(file, function);
    List<String> outputs = List.copyOf(function.apply(middle(function)).sequencedKeySet());
    return new FunctionModel(function, axes, outputs);
  }

  private static Outputs function(String name) {
    return Objects.requireNonNull(Functions.find(name), "the reader has checked the name");
  }

  private static double[] middle(Outputs function) {
    return function.inputs().stream().mapToDouble(x -> (x.low() + x.high()) / 2).toArray();
  }

  private static List<Axis> axes(ExperimentFile file) {
    List<Axis> axes = new ArrayList<>();
    for (Factor factor : file.text().factors()) {
      List<Axis.Track> tracks = new ArrayList<>();
      for (String key : factor.keys()) {
        Parameter row = parameter(file, key);
        tracks.add(track(factor, key, row.low(), row.high()));
      }
      axes.add(new Axis(factor.factor(), tracks));
    }
    return axes;
  }

  private static Parameter parameter(ExperimentFile file, String key) {
    return file.world().parameters().stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Axis.Track track(
      Factor factor, String key, @Nullable Double low, @Nullable Double high) {
    Double from = factor.low() == null ? low : factor.low();
    Double to = factor.high() == null ? high : factor.high();
    return new Axis.Track(
        key,
        Objects.requireNonNull(from, "the reader has checked the ranges"),
        Objects.requireNonNull(to, "the reader has checked the ranges"),
        factor.spacing() == Spacing.LOG);
  }

  /// Without factors, every parameter of a function is one.
  private static List<Axis> axes(ExperimentFile file, Outputs function) {
    List<Axis> axes = new ArrayList<>();
    for (Outputs.Input input : function.inputs()) {
      if (file.text().factors().isEmpty()) {
        var track = new Axis.Track(input.key(), input.low(), input.high(), false);
        axes.add(new Axis(input.key(), List.of(track)));
      }
    }
    for (Factor factor : file.text().factors()) {
      List<Axis.Track> tracks = new ArrayList<>();
      for (Outputs.Input input : function.inputs()) {
        if (factor.keys().contains(input.key())) {
          tracks.add(track(factor, input.key(), input.low(), input.high()));
        }
      }
      axes.add(new Axis(factor.factor(), tracks));
    }
    return axes;
  }

  /// Returns the settings of points of the unit cube.
  static List<SortedMap<String, Double>> settings(List<Axis> axes, List<double[]> points) {
    List<SortedMap<String, Double>> all = new ArrayList<>();
    for (double[] point : points) {
      SortedMap<String, Double> settings = new TreeMap<>();
      for (int axis = 0; axis < axes.size(); axis++) {
        axes.get(axis).put(point[axis], settings);
      }
      all.add(settings);
    }
    return all;
  }

  /// Returns what a table shows of an axis at a share of its way: the value of its parameter, or
  /// the share itself where several move together.
  static double shown(Axis axis, double share) {
    return axis.tracks().size() == 1 ? axis.tracks().getFirst().at(share) : share;
  }
}
