// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Outcome;
import glasshouse.bench.loop.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A contender with its laps. A fast one lives several times a round, so that every figure comes
/// from about as much time; a round's figure is the mean of its lives.
final class Measured {
  private static final double ENOUGH_SECONDS = 1.2;
  private static final int MOST_LAPS = 6;

  private final Contender contender;
  private final List<List<Contender.Lap>> rounds = new ArrayList<>();

  Measured(Contender contender) {
    this.contender = contender;
  }

  Contender contender() {
    return contender;
  }

  /// Lives one round.
  void run(Setting setting) {
    System.gc();
    List<Contender.Lap> laps = new ArrayList<>();
    double seconds = 0;
    while (seconds < ENOUGH_SECONDS && laps.size() < MOST_LAPS) {
      Contender.Lap lap = contender.run(setting);
      seconds += lap.wallSeconds();
      laps.add(lap);
    }
    rounds.add(laps);
  }

  /// Returns the figures of the rounds, lowest first.
  double[] sorted(ToDoubleFunction<Contender.Lap> figure) {
    return rounds.stream()
        .mapToDouble(laps -> laps.stream().mapToDouble(figure).average().orElse(Double.NaN))
        .sorted()
        .toArray();
  }

  /// Returns the middle figure of the rounds.
  double median(ToDoubleFunction<Contender.Lap> figure) {
    double[] sorted = sorted(figure);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// Returns this contender's figure over another's, round by round, lowest first.
  double[] ratios(Measured other, ToDoubleFunction<Contender.Lap> figure) {
    var ratios = new double[rounds.size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = mean(round, figure) / other.mean(round, figure);
    }
    Arrays.sort(ratios);
    return ratios;
  }

  private double mean(int round, ToDoubleFunction<Contender.Lap> figure) {
    return rounds.get(round).stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  /// Returns the outcome; every life of a contender has the same.
  Outcome outcome() {
    return rounds.getFirst().getFirst().outcome();
  }

  /// Returns how many candidates a life proposes.
  long candidates() {
    return rounds.getFirst().getFirst().candidates();
  }
}
