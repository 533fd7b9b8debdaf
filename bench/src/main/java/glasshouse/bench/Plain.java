// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench;

import glasshouse.bench.loop.ArrayLoop;
import glasshouse.bench.loop.Loop;
import glasshouse.bench.loop.Outcome;
import glasshouse.bench.loop.PersonLoop;
import glasshouse.bench.loop.Residents;
import glasshouse.bench.loop.Setting;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.SplittableRandom;

/// A plain loop over people, on one thread.
enum Plain implements Contender {
  /// Objects, as their author would write them.
  OBJECTS("objects", "array of objects; each kind one Bernoulli draw, SplittableRandom"),
  /// The same with the random numbers that most examples use.
  OBJECTS_RANDOM("objects, java.util.Random", "the same with java.util.Random"),
  /// Objects, tuned: the rate is computed only when the draw is low enough for it to matter.
  OBJECTS_FRUGAL("objects, draw first", "the same, rates only where the draw is low enough"),
  /// Structure of arrays.
  ARRAYS("arrays", "structure of arrays; each kind one Bernoulli draw, SplittableRandom"),
  /// The strongest that we know of in a loop over people.
  ARRAYS_POOLED("arrays, one Poisson draw", "one Poisson draw a person-week, kind, thinning");

  private static final double NANO = 1e-9;
  private static final long SEED = 42;

  private final String label;
  private final String about;

  Plain(String label, String about) {
    this.label = label;
    this.about = about;
  }

  @Override
  public String about() {
    return about;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Lap run(Setting setting) {
    long begin = System.nanoTime();
    Loop loop = found(setting);
    long start = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Outcome outcome = loop.live();
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    long end = System.nanoTime();
    return new Lap((end - start) * NANO, cpu * NANO, (start - begin) * NANO, 0, outcome);
  }

  /// Creates everybody.
  Loop found(Setting setting) {
    var residents = new Residents(setting);
    return switch (this) {
      case OBJECTS -> new PersonLoop(setting, residents, new SplittableRandom(SEED), false);
      case OBJECTS_RANDOM -> new PersonLoop(setting, residents, new Random(SEED), false);
      case OBJECTS_FRUGAL -> new PersonLoop(setting, residents, new SplittableRandom(SEED), true);
      case ARRAYS -> new ArrayLoop(setting, residents, new SplittableRandom(SEED), false);
      case ARRAYS_POOLED -> new ArrayLoop(setting, residents, new SplittableRandom(SEED), true);
    };
  }
}
