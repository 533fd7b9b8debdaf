// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.question;

import glasshouse.lab.experiment.calibration.Figures;
import glasshouse.lab.experiment.calibration.Profile;
import glasshouse.lab.experiment.calibration.Rejection;
import glasshouse.lab.experiment.calibration.Search;
import glasshouse.lab.experiment.design.Axis;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentText.Calibration;
import glasshouse.lab.experiment.text.ExperimentText.Target;
import glasshouse.lab.experiment.text.ExperimentText.Use;
import glasshouse.lab.result.Table;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.text.schema.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which values of some parameters fit published figures, how well they foretell the figures that
/// were held out, and about which parameters the figures say nothing.
public final class Calibrating {
  private final ExperimentFile file;
  private final Calibration calibration;
  private final Campaign campaign;
  private final List<Axis> axes;
  private final Fitting fitting;
  private final List<Table> tables = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  private Calibrating(ExperimentFile file, Campaign campaign) {
    this.file = file;
    this.campaign = campaign;
    calibration = Objects.requireNonNull(file.text().calibration(), "the file calibrates");
    Model model = Models.of(file, campaign);
    axes = model.axes().stream().filter(axis -> calibration.factors().contains(axis.id())).toList();
    fitting = new Fitting(model, calibration, axes);
  }

  /// Runs what is missing and returns what was found.
  public static Answer answer(ExperimentFile file, Campaign campaign)
      throws ScenarioException, IOException {
    return new Calibrating(file, campaign).answer();
  }

  private Answer answer() throws ScenarioException, IOException {
    var middle = new double[axes.size()];
    Arrays.fill(middle, .5);
    long seed = file.text().seed();
    double[] best =
        switch (calibration.method()) {
          case CMA_ES -> {
            Search search = Search.from(middle, fitting, calibration.runs(), seed, 0);
            sentences.add(fit(search.distance(), search.runs()));
            tables.add(parameters(search.point(), null));
            yield search.point();
          }
          case REJECTION -> {
            Rejection kept = Rejection.of(fitting, calibration.runs(), calibration.keep(), seed);
            sentences.add(fit(kept.distances()[0], calibration.runs()));
            tables.add(parameters(kept.kept().getFirst(), kept));
            yield kept.kept().getFirst();
          }
        };
    tables.add(figures(fitting.figures(List.of(best)).getFirst()));
    if (calibration.profilePoints() > 0) {
      tables.add(profiles(best));
    }
    return new Answer("calibrate", tables, tables.size(), sentences, campaign.account());
  }

  private static String fit(double distance, int runs) {
    return String.format(
        Locale.ROOT,
        "Root mean square error of the figures that served the fit: %.1f %%, after %,d points.",
        100 * distance,
        runs);
  }

  private Table parameters(double[] best, @Nullable Rejection kept) {
    Table table =
        Table.of("parameters")
            .text("factor")
            .doubles("best")
            .doubles("kept_low")
            .doubles("kept_high")
            .doubles("low")
            .doubles("high");
    for (int at = 0; at < axes.size(); at++) {
      Axis axis = axes.get(at);
      table.row(
          axis.id(),
          Models.shown(axis, best[at]),
          kept == null ? null : Models.shown(axis, kept.quantile(at, .025)),
          kept == null ? null : Models.shown(axis, kept.quantile(at, .975)),
          Models.shown(axis, 0),
          Models.shown(axis, 1));
      if (kept != null) {
        double width = kept.quantile(at, .75) - kept.quantile(at, .25);
        if (width > .4) {
          sentences.add(
              "These data say nothing about %s: what was kept is as wide as what was drawn."
                  .formatted(axis.id()));
        }
      }
    }
    return table;
  }

  private Table figures(Figures figures) {
    Table table =
        Table.of("figures")
            .text("series")
            .text("year")
            .text("use")
            .doubles("published")
            .doubles("model")
            .doubles("error_percent")
            .doubles("bar_percent")
            .text("verdict")
            .text("unit")
            .text("source");
    int failed = 0;
    int heldOut = 0;
    for (int at = 0; at < figures.targets().size(); at++) {
      Target target = figures.targets().get(at);
      Double own = target.pass();
      double bar = own == null ? calibration.pass() : own;
      boolean holds = Math.abs(figures.error(at)) <= bar;
      boolean isHeld = target.use() == Use.HOLD_OUT;
      heldOut += isHeld ? 1 : 0;
      failed += isHeld && !holds ? 1 : 0;
      table.row(
          target.series(),
          Names.number(target.year()),
          isHeld ? "held out" : "fit",
          target.value(),
          figures.values()[at],
          100 * figures.error(at),
          100 * bar,
          isHeld ? holds ? "passed" : "failed" : "-",
          target.unit(),
          target.source());
    }
    if (heldOut > 0) {
      sentences.add(
          "Held out: %d of %d passed, %d failed.".formatted(heldOut - failed, heldOut, failed));
    }
    return table;
  }

  private Table profiles(double[] best) throws ScenarioException, IOException {
    Table table = Table.of("profiles").text("held").doubles("at").doubles("error_percent");
    for (Axis axis : axes) {
      table.doubles(axis.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"));
    }
    var held = new Profile.Held(fitting, calibration.profileRuns(), file.text().seed());
    for (int at = 0; at < axes.size(); at++) {
      Profile profile = Profile.of(at, calibration.profilePoints(), best, held);
      for (int place = 0; place < profile.shares().length; place++) {
        List<Object> row = new ArrayList<>();
        row.add(axes.get(at).id());
        row.add(Models.shown(axes.get(at), profile.shares()[place]));
        row.add(100 * profile.distances()[place]);
        for (int other = 0; other < axes.size(); other++) {
          row.add(Models.shown(axes.get(other), profile.points().get(place)[other]));
        }
        table.row(row.toArray());
      }
      sentences.add(words(axes.get(at), profile));
    }
    return table;
  }

  private String words(Axis axis, Profile profile) {
    double rise = 100 * profile.rise();
    if (profile.rise() <= calibration.flat()) {
      return String.format(
          Locale.ROOT,
          "These data say nothing about %s: from %s to %s the best fit changes by %.2f points.",
          axis.id(),
          Names.number(Models.shown(axis, 0)),
          Names.number(Models.shown(axis, 1)),
          rise);
    }
    return String.format(
        Locale.ROOT,
        "The data speak about %s: held at its worst place the fit is %.1f points worse.",
        axis.id(),
        rise);
  }
}
