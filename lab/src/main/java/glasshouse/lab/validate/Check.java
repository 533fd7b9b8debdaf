// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

/// One comparison of the model with an answer that is known without it.
///
/// @param id name, such as V2
/// @param title what it is about
/// @param test how it is made
public record Check(String id, String title, Test test) {

  /// How a check is made.
  @FunctionalInterface
  public interface Test {
    /// Lives what has to be lived and gathers the comparisons.
    void gather(Bench bench, Comparisons comparisons);
  }

  /// Makes the check.
  public Outcome run(Bench bench) {
    var comparisons = new Comparisons();
    test.gather(bench, comparisons);
    return comparisons.outcome(this, bench.seed());
  }
}
