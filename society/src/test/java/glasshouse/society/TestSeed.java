// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

/// The seed of a random test: printed always, set with `-Dglasshouse.seed=N` to repeat a failure.
public final class TestSeed {
  private TestSeed() {}

  /// A new seed each time, for properties that hold for every seed.
  public static long fresh(String test) {
    return of(test, System.nanoTime());
  }

  /// The same seed each time, for statistical tests that fail for a few seeds by design.
  public static long fixed(String test) {
    return of(test, 20_140_106);
  }

  private static long of(String test, long otherwise) {
    long seed = Long.getLong("glasshouse.seed", otherwise);
    IO.println("%s: -Dglasshouse.seed=%d".formatted(test, seed));
    return seed;
  }
}
