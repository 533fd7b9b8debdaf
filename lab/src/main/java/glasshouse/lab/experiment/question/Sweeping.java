// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.Outcome;
import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.design.Designs;
import glasshouse.lab.experiment.effect.Box;
import glasshouse.lab.experiment.effect.Variance;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentText.Discovery;
import glasshouse.lab.experiment.text.ExperimentText.Sweep;
import glasshouse.lab.indicator.interval.Interval;
import glasshouse.lab.indicator.interval.Student;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.schema.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Looks at a scenario in many places of its parameters.
public final class Sweeping {
  private final ExperimentFile file;
  private final Sweep sweep;
  private final Campaign campaign;
  private final Model model;
  private final List<String> sentences = new ArrayList<>();

  private Sweeping(ExperimentFile file, Campaign campaign) {
    this.file = file;
    this.campaign = campaign;
    sweep = Objects.requireNonNull(file.text().sweep(), "the file has a sweep");
    model = Models.of(file, campaign);
  }

  /// Runs what is missing and returns what was found.
  public static Answer answer(ExperimentFile file, Campaign campaign)
      throws ScenarioException, IOException {
    return new Sweeping(file, campaign).answer();
  }

  private Answer answer() throws ScenarioException, IOException {
    List<double[]> points = Arrays.asList(lay());
    List<SortedMap<String, Double>> settings = Models.settings(model.axes(), points);
    double[][][] values = model.values(settings);
    List<Table> tables = new ArrayList<>();
    sentences.add(
        "%d points of %d factors, %d seeds each."
            .formatted(points.size(), model.axes().size(), model.seeds()));
    var variants = Spread.live(model, file.text().ablations());
    tables.add(Spread.table(model, values, variants));
    if (model instanceof ScenarioModel scenario) {
      List<List<Outcome>> outcomes = scenario.outcomes(settings);
      Table claims = Robustness.of(file, outcomes);
      if (claims.size() > 0) {
        tables.add(claims);
      }
    }
    Discovery discovery = sweep.discovery();
    if (discovery != null) {
      tables.add(boxes(discovery, points, values));
    }
    int printed = tables.size();
    tables.add(points(points, values));
    sentences.add(Warnings.RANGES);
    if (model instanceof ScenarioModel) {
      sentences.add(Warnings.CITIES);
    }
    return new Answer("sweep", tables, printed, sentences, campaign.account());
  }

  private double[][] lay() {
    int axes = model.axes().size();
    long seed = file.text().seed();
    return switch (sweep.design()) {
      case GRID -> Designs.grid(axes, sweep.points());
      case LATIN_HYPERCUBE -> Designs.latinHypercube(axes, sweep.points(), seed);
      case SOBOL -> Designs.sobol(axes, sweep.points(), seed, 0);
    };
  }

  private Table points(List<double[]> points, double[][][] values) {
    Table table = Table.of("points").longs("point");
    for (Axis axis : model.axes()) {
      table.doubles("x_" + column(axis.id()));
    }
    for (String measure : model.measures()) {
      String name = column(measure);
      table.doubles("y_" + name).doubles("low_" + name).doubles("high_" + name);
    }
    for (int at = 0; at < points.size(); at++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add((long) at + 1);
      for (int axis = 0; axis < model.axes().size(); axis++) {
        row.add(Models.shown(model.axes().get(axis), points.get(at)[axis]));
      }
      for (double[] seeds : values[at]) {
        Interval x = Student.of(seeds);
        row.add(x.estimate());
        row.add(x.low());
        row.add(x.high());
      }
      table.row(row.toArray());
    }
    return table;
  }

  private static String column(String id) {
    String name = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    return name.substring(0, Math.min(name.length(), 48));
  }

  private Table boxes(Discovery discovery, List<double[]> points, double[][][] values) {
    int measure = model.measures().indexOf(discovery.measure());
    var isHarm = new boolean[points.size()];
    for (int at = 0; at < isHarm.length; at++) {
      isHarm[at] = Variance.mean(values[at][measure]) > discovery.above();
    }
    Box box = Box.find(points, isHarm);
    Table table =
        Table.of("box").text("factor").doubles("from").doubles("to").doubles("low").doubles("high");
    for (int axis : box.bounds()) {
      Axis named = model.axes().get(axis);
      table.row(
          named.id(),
          Models.shown(named, box.low()[axis]),
          Models.shown(named, box.high()[axis]),
          Models.shown(named, 0),
          Models.shown(named, 1));
    }
    sentences.add(
        String.format(
            Locale.ROOT,
            "%s is above %s at %d of %d points. %s",
            discovery.measure(),
            Names.number(discovery.above()),
            box.allCases(),
            points.size(),
            words(box)));
    return table;
  }

  private static String words(Box box) {
    if (box.bounds().isEmpty()) {
      return "No box of parameters has more of them than the whole.";
    }
    return String.format(
        Locale.ROOT,
        "In the box below it is so at %.0f %% of the %d points inside, which are %.0f %% of all"
            + " such points; found and judged on the same points, so expect less elsewhere.",
        100 * box.density(),
        box.points(),
        100 * box.coverage());
  }
}
