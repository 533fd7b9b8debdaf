// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.kernel.Crew;
import glasshouse.society.Nation;
import glasshouse.society.Region;
import glasshouse.society.land.Answer;
import glasshouse.society.land.Order;
import java.io.Serializable;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where a region lives on an executor. Spark keeps the seat in memory between jobs, and tasks go
/// to where it is. A seat that was lost, or that was left in the middle of an order, is empty; then
/// the region is founded again and obeys all orders from the first.
final class Seat implements Serializable {
  private static final long serialVersionUID = 1;

  private final int part;
  private final int parts;
  private transient @Nullable Living living;

  Seat(int part, int parts) {
    this.part = part;
    this.parts = parts;
  }

  /// A region with its memory and its thread.
  private static final class Living implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final Crew crew = new Crew(1);
    private final Region region;
    private int obeyed;
    private Answer last = new Answer.Done();

    Living(Nation.Setup setup, int part, int parts) {
      region = new Region(setup, crew, part, parts, arena);
    }

    @Override
    public void close() {
      crew.close();
      arena.close();
    }
  }

  /// Has the region obey all orders that it has not obeyed yet, and returns what it answers to the
  /// last of them, or to a question after them.
  ///
  /// @param earlier orders of earlier errands; asked for only if they are needed
  /// @param told how many they are
  synchronized Answer obey(
      Supplier<Nation.Setup> setup,
      Supplier<List<Order>> earlier,
      int told,
      List<Order> orders,
      @Nullable Order question) {
    Living now = living;
    living = null; // until everything has gone well
    if (now != null && now.obeyed != told && now.obeyed != told + orders.size()) {
      now.close();
      now = null;
    }
    if (now == null) {
      now = new Living(setup.get(), part, parts);
      obey(now, earlier.get());
    }
    if (now.obeyed == told) {
      obey(now, orders);
    }
    Answer answer = question == null ? now.last : now.region.obey(question);
    living = now;
    return answer;
  }

  private static void obey(Living now, List<Order> orders) {
    for (Order order : orders) {
      now.last = now.region.obey(order);
      now.obeyed++;
    }
  }

  /// Gives the region's memory back.
  synchronized void leave() {
    if (living != null) {
      living.close();
      living = null;
    }
  }
}
