// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Outcome;
import glasshouse.bench.loop.Setting;
import glasshouse.society.profile.Deed;
import java.util.ArrayList;
import java.util.List;

/// Whether contenders tell the same story: acts and records by kind, listings, refusals and the
/// mean score, each against the engine, in standard errors of the difference.
///
/// Everybody has the same people, so counts differ like Poisson counts; records come in small
/// clusters (duplicates, spells on a register), which `clustering` allows for.
///
/// @param rows one for each quantity
record Agreement(List<Row> rows) {
  /// A difference above this many standard errors fails: one in about 150,000 when both are right.
  static final double TOLERANCE = 4.5;

  private static final double RECORD_CLUSTERING = 1.2;
  private static final double REFUSAL_CLUSTERING = 12;

  Agreement {
    rows = List.copyOf(rows);
  }

  /// One quantity.
  ///
  /// @param name what it is
  /// @param engine the engine's value
  /// @param others by contender after the engine, their values
  /// @param errors by contender, differences in standard errors
  record Row(String name, double engine, double[] others, double[] errors) {
    double worst() {
      double worst = 0;
      for (double error : errors) {
        worst = Math.max(worst, Math.abs(error));
      }
      return worst;
    }
  }

  private interface Reading {
    double of(Outcome outcome);
  }

  /// Compares everybody with the engine, which comes first.
  static Agreement of(Setting setting, List<Measured> measured) {
    List<Outcome> outcomes = measured.stream().map(Measured::outcome).toList();
    List<Row> rows = new ArrayList<>();
    for (Deed deed : setting.deeds()) {
      rows.add(row("acts " + deed.id(), outcomes, each -> each.acts(deed.index()), 1));
    }
    for (Deed deed : setting.deeds()) {
      Reading records = each -> each.records(deed.index());
      rows.add(row("records " + deed.id(), outcomes, records, RECORD_CLUSTERING));
    }
    rows.add(row("listings", outcomes, Outcome::listings, RECORD_CLUSTERING));
    rows.add(row("refusals", outcomes, Outcome::refusals, REFUSAL_CLUSTERING));
    Outcome engine = outcomes.getFirst();
    var others = new double[outcomes.size() - 1];
    var errors = new double[others.length];
    for (int at = 0; at < others.length; at++) {
      Outcome other = outcomes.get(at + 1);
      others[at] = other.meanScore();
      double variance = engine.scoreVariance() + other.scoreVariance();
      errors[at] = error(others[at] - engine.meanScore(), variance);
    }
    rows.add(new Row("mean score", engine.meanScore(), others, errors));
    return new Agreement(rows);
  }

  private static Row row(String name, List<Outcome> outcomes, Reading reading, double clustering) {
    double engine = reading.of(outcomes.getFirst());
    var others = new double[outcomes.size() - 1];
    var errors = new double[others.length];
    for (int at = 0; at < others.length; at++) {
      others[at] = reading.of(outcomes.get(at + 1));
      errors[at] = error(others[at] - engine, (others[at] + engine) * clustering);
    }
    return new Row(name, engine, others, errors);
  }

  private static double error(double difference, double variance) {
    return difference == 0 ? 0 : difference / Math.sqrt(variance);
  }

  /// Returns whether everybody agrees.
  boolean holds() {
    return rows.stream().allMatch(row -> row.worst() <= TOLERANCE);
  }
}
