// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.design.Saltelli;
import glasshouse.lab.experiment.design.Trajectories;
import glasshouse.lab.experiment.effect.ElementaryEffects;
import glasshouse.lab.experiment.effect.SobolIndices;
import glasshouse.lab.experiment.effect.Variance;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentText.Indices;
import glasshouse.lab.experiment.text.ExperimentText.Screening;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Which assumptions matter: screening, shares of variance, parts taken out, safeguards.
public final class Sensitivity {
  private final ExperimentFile file;
  private final Campaign campaign;
  private final Model model;
  private final List<Table> tables = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  private Sensitivity(ExperimentFile file, Campaign campaign) {
    this.file = file;
    this.campaign = campaign;
    model = Models.of(file, campaign);
  }

  /// Returns whether a file asks about sensitivity at all.
  public static boolean isAsked(ExperimentFile file) {
    var text = file.text();
    return text.screening() != null
        || text.indices() != null
        || text.safeguards() != null
        || !text.ablations().isEmpty();
  }

  /// Runs what is missing and returns what was found.
  public static Answer answer(ExperimentFile file, Campaign campaign)
      throws ScenarioException, IOException {
    return new Sensitivity(file, campaign).answer();
  }

  private Answer answer() throws ScenarioException, IOException {
    Screening screening = file.text().screening();
    List<Integer> order = IntStream.range(0, model.axes().size()).boxed().toList();
    if (screening != null) {
      order = screen(screening);
    }
    Indices indices = file.text().indices();
    if (indices != null) {
      Integer keep = indices.keep();
      int kept = keep == null ? order.size() : Math.min(keep, order.size());
      share(indices, order.subList(0, kept).stream().sorted().toList());
    }
    if (!file.text().ablations().isEmpty()) {
      tables.add(Ablations.table(model, file.text().ablations()));
    }
    if (file.text().safeguards() != null) {
      tables.add(Ablations.safeguards(model, Objects.requireNonNull(file.text().safeguards())));
    }
    if (model instanceof ScenarioModel) {
      sentences.add(Warnings.CITIES);
    }
    return new Answer("sensitivity", tables, tables.size(), sentences, campaign.account());
  }

  /// Returns the axes by how much they matter: by the largest of their shares of any measure.
  private List<Integer> screen(Screening screening) throws ScenarioException, IOException {
    int axes = model.axes().size();
    long seed = file.text().seed();
    var walks = Trajectories.draw(axes, screening.trajectories(), screening.levels(), seed);
    List<double[]> points = new ArrayList<>();
    for (double[][] walk : walks.points()) {
      points.addAll(Arrays.asList(walk));
    }
    double[][][] values = model.values(Models.settings(model.axes(), points));
    Table table =
        Table.of("screening")
            .text("measure")
            .longs("rank")
            .text("factor")
            .doubles("absolute")
            .doubles("low")
            .doubles("high")
            .doubles("mean")
            .doubles("spread");
    var worth = new double[axes];
    for (int measure = 0; measure < model.measures().size(); measure++) {
      var byWalk = new double[screening.trajectories()][axes + 1];
      for (int at = 0; at < values.length; at++) {
        byWalk[at / (axes + 1)][at % (axes + 1)] = Variance.mean(values[at][measure]);
      }
      ElementaryEffects[] effects = ElementaryEffects.of(walks, byWalk, seed);
      double most = Arrays.stream(effects).mapToDouble(ElementaryEffects::absolute).max().orElse(0);
      List<Integer> order = order(axis -> effects[axis].absolute());
      for (int rank = 0; rank < axes; rank++) {
        int axis = order.get(rank);
        ElementaryEffects effect = effects[axis];
        worth[axis] = Math.max(worth[axis], most == 0 ? 0 : effect.absolute() / most);
        table.row(
            model.measures().get(measure),
            rank + 1L,
            model.axes().get(axis).id(),
            effect.absolute(),
            effect.low(),
            effect.high(),
            effect.mean(),
            effect.spread());
      }
      sentences.add(leaders(model.measures().get(measure), order, effects));
    }
    tables.add(table);
    tables.add(Spread.table(model, values, Spread.live(model, file.text().ablations())));
    return order(axis -> worth[axis]);
  }

  private List<Integer> order(IntToDoubleFunction worth) {
    return IntStream.range(0, model.axes().size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer axis) -> -worth.applyAsDouble(axis)))
        .toList();
  }

  private String leaders(String measure, List<Integer> order, ElementaryEffects[] effects) {
    long idle = Arrays.stream(effects).filter(effect -> effect.absolute() == 0).count();
    int first = order.getFirst();
    String lead =
        order.size() > 1 && effects[first].low() > effects[order.get(1)].high()
            ? "clearly ahead"
            : "not clearly ahead of the next";
    return "%s: %s comes first, %s; %d of %d factors never moved it."
        .formatted(measure, model.axes().get(first).id(), lead, idle, effects.length);
  }

  private void share(Indices asked, List<Integer> kept) throws ScenarioException, IOException {
    long seed = file.text().seed();
    List<Axis> axes = kept.stream().map(model.axes()::get).toList();
    Saltelli design = Saltelli.lay(axes.size(), asked.points(), seed);
    double[][][] values = model.values(Models.settings(axes, design.rows()));
    Table table =
        Table.of("indices")
            .text("measure")
            .text("factor")
            .doubles("first")
            .doubles("first_low")
            .doubles("first_high")
            .doubles("total")
            .doubles("total_low")
            .doubles("total_high")
            .text("verdict");
    for (int measure = 0; measure < model.measures().size(); measure++) {
      String name = model.measures().get(measure);
      var means = new double[values.length];
      for (int at = 0; at < means.length; at++) {
        means[at] = Variance.mean(values[at][measure]);
      }
      if (Arrays.stream(means).distinct().count() < 2) {
        sentences.add("%s is the same at every point: nothing explains it.".formatted(name));
        continue;
      }
      SobolIndices[] indices = SobolIndices.of(design, means, asked.resamples(), seed);
      double widest = 0;
      String where = "";
      for (int axis = 0; axis < indices.length; axis++) {
        SobolIndices.Index first = indices[axis].first();
        SobolIndices.Index total = indices[axis].total();
        table.row(
            name,
            axes.get(axis).id(),
            first.estimate(),
            first.low(),
            first.high(),
            total.estimate(),
            total.low(),
            total.high(),
            verdict(indices[axis]));
        double half = Math.max(first.halfWidth(), total.halfWidth());
        where = half > widest ? axes.get(axis).id() : where;
        widest = Math.max(widest, half);
      }
      sentences.add(convergence(name, widest, where, asked));
    }
    tables.add(table);
  }

  private static String verdict(SobolIndices indices) {
    if (indices.total().isIndistinguishableFromZero()) {
      return "indistinguishable from zero";
    }
    return indices.first().isIndistinguishableFromZero() ? "only with others" : "matters";
  }

  private static String convergence(String name, double widest, String where, Indices asked) {
    return String.format(
        Locale.ROOT,
        "%s: %s; the widest interval reaches %.3f to each side (%s), the bar is %.3f.",
        name,
        widest <= asked.converged() ? "converged" : "not converged, add points",
        widest,
        where,
        asked.converged());
  }
}
