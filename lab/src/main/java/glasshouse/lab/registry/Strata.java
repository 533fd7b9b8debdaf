// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A stratified sample without replacement in one pass: of each stratum those with the smallest
/// lots are kept, so everybody in it has the same chance whatever the order.
///
/// Strata share the sample evenly, and what a small stratum leaves over goes to the others. Whoever
/// is drawn stands for `size of the stratum / drawn from it` people.
final class Strata {
  /// No stratum is more than this share of a sample.
  private static final int FEWEST = 3;

  private final long wanted;
  private final int most;
  private final SequencedMap<String, Stratum> strata = new TreeMap<>();

  /// @param wanted people in all; never fewer than one from a stratum
  Strata(long wanted) {
    this.wanted = wanted;
    most = (int) Math.min(wanted / FEWEST + 1, Integer.MAX_VALUE);
  }

  /// Somebody who was drawn.
  ///
  /// @param order where the row stands in the table
  /// @param weight people of the stratum for whom this one stands
  record Drawn(long order, String stratum, double weight, @Nullable Object[] row) {}

  private record Ticket(double lot, long order, @Nullable Object[] row) {}

  private static final class Stratum {
    private final PriorityQueue<Ticket> kept =
        new PriorityQueue<>(Comparator.comparingDouble(Ticket::lot).reversed());
    private long size;
  }

  /// Takes a person's lot; the row is asked for only if it is among the smallest so far.
  void offer(String stratum, double lot, long order, Supplier<@Nullable Object[]> row) {
    Stratum of = strata.computeIfAbsent(stratum, _ -> new Stratum());
    of.size++;
    if (of.kept.size() < most || lot < of.kept.element().lot()) {
      of.kept.add(new Ticket(lot, order, row.get()));
      if (of.kept.size() > most) {
        of.kept.remove();
      }
    }
  }

  /// Returns who was drawn, in their order.
  List<Drawn> drawn() {
    List<Drawn> all = new ArrayList<>();
    int share = share();
    long left = wanted - total(share);
    for (Map.Entry<String, Stratum> stratum : strata.entrySet()) {
      Stratum of = stratum.getValue();
      boolean isOneMore = left > 0 && of.kept.size() > share;
      left -= isOneMore ? 1 : 0;
      List<Ticket> tickets =
          of.kept.stream()
              .sorted(Comparator.comparingDouble(Ticket::lot))
              .limit(share + (isOneMore ? 1 : 0))
              .toList();
      double weight = of.size / (double) tickets.size();
      for (Ticket ticket : tickets) {
        all.add(new Drawn(ticket.order(), stratum.getKey(), weight, ticket.row()));
      }
    }
    all.sort(Comparator.comparingLong(Drawn::order));
    return all;
  }

  /// The most from one stratum with which the sample does not become larger than wanted.
  private int share() {
    int share = 1;
    while (share < most && total(share + 1) <= wanted) {
      share++;
    }
    return share;
  }

  private long total(int share) {
    return strata.values().stream().mapToLong(of -> Math.min(of.kept.size(), share)).sum();
  }
}
