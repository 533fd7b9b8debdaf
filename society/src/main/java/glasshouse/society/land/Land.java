// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.land;

import java.util.List;

/// Where the districts of a nation are lived: in this process, or in several on a cluster. All of
/// it hears the same orders in the same sequence. What an order changes in a region depends on the
/// orders before it and on nothing else, so a region that was lost is made again from them.
@FunctionalInterface
public interface Land extends AutoCloseable {
  /// Has every region do what is ordered, and returns what each answers, in the order of districts.
  List<Answer> obey(Order order);

  /// Lets all regions go.
  @Override
  default void close() {}
}
