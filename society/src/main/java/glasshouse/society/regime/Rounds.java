// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

import java.util.Arrays;

/// Where the inspectors of a district are: its beats, what was put on record in each, and how many
/// inspectors that sends there. What is recorded where people are inspected then decides where they
/// are inspected (Ensign et al. 2018), unless a record counts by the inverse of how closely its
/// beat was inspected.
///
/// Not thread-safe: a district of an arm has its own.
public final class Rounds {
  private final double[] records;
  private final double[] weight;
  private final double[] inspected;
  private final long[] acts;

  /// Creates the rounds of a district of which nothing is on record.
  public Rounds(int beats) {
    records = new double[beats];
    weight = new double[beats];
    inspected = new double[beats];
    acts = new long[beats];
    Arrays.fill(weight, 1);
  }

  /// Returns the beat in which a person lives.
  public static int beat(int person, int people, int beats) {
    return (int) ((long) person * beats / people);
  }

  /// Sends the week's inspectors: a share by the fixed plan, evenly, and the rest after the
  /// records. Their number stays the same.
  public void send(Eyes.Patrol patrol) {
    double total = 0;
    for (double each : records) {
      total += patrol.prior() + each;
    }
    for (int beat = 0; beat < weight.length; beat++) {
      double even = total / weight.length;
      double after = total == 0 ? 1 : (patrol.prior() + records[beat]) / even;
      weight[beat] = 1 - patrol.feedback() + patrol.feedback() * after;
      inspected[beat] += weight[beat];
    }
  }

  /// Returns the inspectors of a beat this week relative to an even spread.
  public double weight(int beat) {
    return weight[beat];
  }

  /// Notes what inspectors put on record in a beat. Corrected, it counts by the inverse of how
  /// closely the beat was inspected: a tenth of the inspectors find a tenth, and that stands for
  /// all.
  public void find(int beat, Eyes.Patrol patrol) {
    records[beat] += patrol.isCorrected() ? 1 / weight[beat] : 1;
  }

  /// Notes what residents reported in a beat: another stream, which nobody's presence moves.
  public void hear(int beat, Eyes.Patrol patrol) {
    records[beat] += patrol.reports();
  }

  /// Notes an act that an inspector would have recorded; for measurement.
  public void happen(int beat) {
    acts[beat]++;
  }

  /// Returns the acts of the quarter.
  public long acts() {
    return Arrays.stream(acts).sum();
  }

  /// Returns the share of inspections that would have to move for them to be where acts are, 0 to
  /// 1.
  public double gap() {
    double all = Arrays.stream(inspected).sum();
    double done = acts();
    double sum = 0;
    for (int beat = 0; beat < acts.length; beat++) {
      sum += Math.abs(inspected[beat] / all - acts[beat] / done);
    }
    return sum / 2;
  }

  /// Returns the share of inspections in the beat that had most of them.
  public double busiest() {
    return Arrays.stream(inspected).max().orElse(0) / Arrays.stream(inspected).sum();
  }

  /// Begins another quarter of measurement.
  public void closeQuarter() {
    Arrays.fill(inspected, 0);
    Arrays.fill(acts, 0);
  }
}
