// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.society.land.Answer;
import glasshouse.society.land.Land;
import glasshouse.society.land.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/// A nation whose regions live on executors: one small job for each order that is answered.
///
/// ```
/// driver     Hear, Live ──► errand ──► every seat      sums and letters ◄── answers
/// executor   seat 0 [region], seat 1 [region]: cached, so that the next errand finds them
/// ```
final class SparkLand implements Land {
  private final JavaSparkContext context;
  private final Errand.Terms terms;
  private final JavaRDD<Seat> seats;
  private final List<Broadcast<Order[]>> earlier = new ArrayList<>();
  private final List<Order> fresh = new ArrayList<>();
  private int told;

  SparkLand(JavaSparkContext context, Errand.Terms terms, int parts) {
    this.context = context;
    this.terms = terms;
    List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
    seats =
        context
            .parallelize(numbers, parts)
            .map(part -> new Seat(part, parts))
            .persist(StorageLevel.MEMORY_ONLY());
  }

  @Override
  public List<Answer> obey(Order order) {
    if (!order.isStep()) {
      return run(order);
    }
    fresh.add(order);
    return order.isAnswered() ? run(null) : List.of();
  }

  private List<Answer> run(@Nullable Order question) {
    var errand = new Errand(terms, earlier, told, fresh, question);
    List<Answer> answers = Reply.all(seats.map(errand).collect());
    if (!fresh.isEmpty()) {
      earlier.add(context.broadcast(fresh.toArray(Order[]::new)));
      told += fresh.size();
      fresh.clear();
    }
    return answers;
  }

  @Override
  public void close() {
    seats.foreach(Seat::leave);
    seats.unpersist(false);
    earlier.forEach(Broadcast::destroy);
  }
}
