// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.society.land.Answer;
import glasshouse.society.land.Order;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/// Carries orders to a seat and brings its answer. The orders of earlier errands stay on the
/// driver; a region that is made again fetches them.
final class Errand implements Function<Seat, Reply<Answer>> {
  private static final long serialVersionUID = 1;

  private final Build build;
  private final Broadcast<Charter> charter;
  private final Charter.Question question;
  private final ArrayList<Broadcast<Order[]>> earlier;
  private final int told;
  private final Order[] orders;
  private final @Nullable Order asked;

  /// @param earlier orders of earlier errands
  /// @param told how many they are
  /// @param asked what is asked after the orders, or null to hear the answer to the last
  Errand(
      Terms terms,
      List<Broadcast<Order[]>> earlier,
      int told,
      List<Order> orders,
      @Nullable Order asked) {
    build = terms.build();
    charter = terms.charter();
    question = terms.question();
    this.earlier = new ArrayList<>(earlier);
    this.told = told;
    this.orders = orders.toArray(Order[]::new);
    this.asked = asked;
  }

  /// What all errands of a nation have in common.
  record Terms(Build build, Broadcast<Charter> charter, Charter.Question question) {}

  @Override
  public Reply<Answer> call(Seat seat) {
    String differences = build.differences();
    if (!differences.isEmpty()) {
      return new Reply.Refused<>(Hosts.here(), differences);
    }
    return new Reply.Said<>(
        seat.obey(
            () -> charter.value().setup(question), this::history, told, List.of(orders), asked));
  }

  private List<Order> history() {
    List<Order> all = new ArrayList<>();
    for (Broadcast<Order[]> part : earlier) {
      all.addAll(List.of(part.value()));
    }
    return all;
  }
}
