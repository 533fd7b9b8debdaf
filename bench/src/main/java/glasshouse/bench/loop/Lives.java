// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

/// Everybody's traits and state, however they are laid out. The rare stages work on this; the inner
/// loops work on the layout itself.
interface Lives {
  int people();

  int group(int who);

  int sex(int who);

  int weeksAtStart(int who);

  int role(int who);

  int place(int who);

  int urbanicity(int who);

  int head(int who);

  int householdSize(int who);

  double resources(int who);

  double control(int who);

  double voice(int who);

  double travel(int who);

  double visibility(int who);

  boolean isAware(int who);

  void makeAware(int who);

  boolean isListed(int who);

  void list(int who, boolean isListed);

  /// Returns a quantity as of now: what it was at the last touch, relaxed since then.
  double now(int who, Quantity quantity, int week);

  /// Brings somebody up to date and moves a quantity within its bounds.
  void move(int who, Quantity quantity, double amount, int week);
}
