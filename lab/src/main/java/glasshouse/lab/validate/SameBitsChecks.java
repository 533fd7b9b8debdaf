// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import glasshouse.kernel.Crew;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.validate.toy.Life;
import glasshouse.lab.validate.toy.Order;
import glasshouse.lab.validate.toy.ToyTown;
import glasshouse.lab.validate.toy.Watcher;
import glasshouse.society.Nation;
import glasshouse.society.witness.Count;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What must not matter: threads, order, company. V19.
final class SameBitsChecks {
  private static final int PEOPLE = 8_192;
  private static final int YEAR = 52;

  private SameBitsChecks() {}

  static Check parallel() {
    return new Check("V19", "Threads, order and company change no bit", SameBitsChecks::parallel);
  }

  private static void parallel(Bench bench, Comparisons comparisons) {
    List<String> toys = List.of("none", "mild", "harsh");
    compare("toy town", toys, arms -> toys(arms, bench.seed()), comparisons);
    for (String id : Order.scenarios(bench.scenarios())) {
      Scenario scenario = Order.scenario(bench.scenarios(), id);
      if (scenario == null) {
        comparisons.skip("There is no folder of scenarios: toy town only.");
        return;
      }
      List<String> arms = scenario.defaultArms();
      compare(
          id,
          arms,
          some -> Order.of(some, PEOPLE, scenario.years() * YEAR / 2, bench.seed()).setup(scenario),
          comparisons);
    }
    comparisons.note(
        "%,d people an arm, half of the scenario's years; threads 1, 2 and 7, districts in shuffled"
                .formatted(PEOPLE)
            + " order, arms in another order, alone and twice. Fingerprints cover everybody's"
            + " state, all counts by quarter and place, and all climates. Another locale is tried"
            + " in the tests.");
  }

  private static Nation.Setup toys(List<String> arms, long seed) {
    var world = ToyTown.of(PEOPLE, seed);
    for (String arm : arms) {
      switch (arm) {
        case "none" -> world.arm(arm, null);
        case "mild" -> world.arm(arm, ToyTown.scheme(1, 1));
        default -> world.arm(arm, ToyTown.scheme(4, 1));
      }
    }
    return world.setup(YEAR);
  }

  /// Makes a nation of some arms.
  private interface Founder {
    Nation.Setup found(List<String> arms);
  }

  private static void compare(
      String what, List<String> arms, Founder founder, Comparisons comparisons) {
    Nation.Setup setup = founder.found(arms);
    List<String> one = prints(setup, new Crew(1));
    comparisons.same(what + ", threads 2", one, prints(setup, new Crew(2)));
    comparisons.same(what + ", threads 7", one, prints(setup, new Crew(7)));
    comparisons.same(what + ", shuffled", one, prints(setup, new Crew(3, 42)));
    List<String> turned = new ArrayList<>(arms);
    Collections.reverse(turned.subList(1, turned.size()));
    List<String> expected = new ArrayList<>(one);
    Collections.reverse(expected.subList(1, expected.size()));
    comparisons.same(what + ", arms turned", expected, prints(founder.found(turned), new Crew(2)));
    List<String> last = List.of(arms.getFirst(), arms.getLast());
    comparisons.same(
        what + ", alone",
        List.of(one.getFirst(), one.getLast()),
        prints(founder.found(last), new Crew(2)));
    List<String> twice = List.of(arms.getFirst(), arms.getLast(), arms.getFirst(), arms.getLast());
    comparisons.same(
        what + ", twice",
        List.of(one.getFirst(), one.getLast(), one.getFirst(), one.getLast()),
        prints(founder.found(twice), new Crew(2)));
    candidates(what, setup, comparisons);
  }

  private static List<String> prints(Nation.Setup setup, Crew crew) {
    try (crew;
        Life life = Life.of(setup, crew, Watcher.NOBODY)) {
      List<String> prints = new ArrayList<>();
      for (int arm = 0; arm < setup.worlds().size(); arm++) {
        prints.add(life.fingerprint(arm).substring(0, 6));
      }
      return prints;
    }
  }

  private static void candidates(String what, Nation.Setup setup, Comparisons comparisons) {
    try (Crew crew = new Crew(2);
        Life life = Life.of(setup, crew, Watcher.NOBODY)) {
      long base = life.total(0).of(Count.CANDIDATES);
      for (int arm = 1; arm < setup.worlds().size(); arm++) {
        comparisons.same(
            "%s, candidates of arm %d".formatted(what, arm),
            base,
            life.total(arm).of(Count.CANDIDATES));
      }
    }
  }
}
