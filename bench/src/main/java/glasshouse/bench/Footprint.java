// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.Loop;
import glasshouse.bench.loop.Setting;
import glasshouse.society.people.District;
import java.lang.ref.Reference;

/// Bytes a person by owner, after a life.
///
/// @param dense state columns of the engine
/// @param sparse its registers, waiting entries and letters
/// @param ground where people live and in which households
/// @param measurement columns and tables that only measurement reads
/// @param objects array of objects, from the growth of the heap before any week is lived
/// @param arrays structure of arrays, likewise
record Footprint(
    double dense, double sparse, double ground, double measurement, double objects, double arrays) {
  private static final int DENSE = 10;
  private static final int SAMPLES = 3;

  /// Returns the bytes of the engine's state, without what only measurement needs.
  double state() {
    return dense + sparse + ground;
  }

  /// Returns all bytes of the engine.
  double engine() {
    return state() + measurement;
  }

  static Footprint of(Setting setting) {
    long people = setting.people();
    var sums = new long[2];
    new Engine(1)
        .run(
            setting,
            nation -> {
              for (District district : nation.districts(0)) {
                long measured =
                    district.spells().bytes()
                        + district.grounded().bytes()
                        + district.barredChildren().bytes();
                sums[0] +=
                    district.restricted().bytes()
                        + district.pending().bytes()
                        + district.outbox().bytes();
                sums[1] += measured + district.ground().people();
              }
            });
    return new Footprint(
        DENSE,
        sums[0] / (double) people,
        2.0 / 64,
        sums[1] / (double) people,
        grown(Plain.OBJECTS, setting) / (double) people,
        grown(Plain.ARRAYS, setting) / (double) people);
  }

  private static long grown(Plain plain, Setting setting) {
    long least = Long.MAX_VALUE;
    for (int sample = 0; sample < SAMPLES; sample++) {
      long before = used();
      Loop loop = plain.found(setting);
      try {
        least = Math.min(least, used() - before);
      } finally {
        Reference.reachabilityFence(loop);
      }
    }
    return least;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
