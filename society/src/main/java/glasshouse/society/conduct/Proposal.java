// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.conduct;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Poisson;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Propensity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Proposes the week's candidates of a district: at the highest rate anyone can have, thinned to
/// what each person's traits allow. Cost grows with deeds, not with people.
///
/// The ceilings belong to the experiment, never to an arm: arms with different ceilings would draw
/// different candidates, and twins would stop being twins. Not thread-safe.
public final class Proposal {
  private final List<Deed> deeds;
  private final Propensity propensity;
  private final double[] reach;
  private final double tickYears;
  private final boolean everybodyEligible;
  private final Map<Integer, List<Poisson>> counts = new TreeMap<>();

  private int[] events = new int[0];
  private int[] people = new int[0];
  private final int[][] base = new int[4][];
  private final int[][] traits0 = new int[4][];
  private int[] kept = new int[0];
  private int[] keptPeople = new int[0];
  private double[] keptNeed = new double[0];
  private byte[] keptDoer = new byte[0];
  private final int[][] traits1 = new int[4][];

  /// Prepares proposals for a catalogue.
  ///
  /// @param reach by kind, the most that anybody's state can multiply a rate by in any arm
  /// @param everybodyEligible ignore eligibility beyond age, for verification
  public Proposal(
      List<Deed> deeds,
      Propensity propensity,
      double[] reach,
      double tickYears,
      boolean everybodyEligible) {
    this.deeds = deeds;
    this.propensity = propensity;
    this.reach = reach;
    this.tickYears = tickYears;
    this.everybodyEligible = everybodyEligible;
  }

  /// Fills the candidates of a tick.
  public void fill(
      Candidates candidates, Ground ground, Draws draws, Traits traits, Moment moment) {
    candidates.clear();
    List<Poisson> tables = counts.computeIfAbsent(ground.people(), this::tables);
    for (Deed deed : deeds) {
      int kind = deed.index();
      candidates.begin(kind);
      draws.at(Purpose.COUNT, kind, ground.index(), moment.tick(), 0);
      int drawn = tables.get(kind).count(draws.word(0), draws.word(1));
      candidates.countProposed(drawn);
      if (drawn > 0) {
        propose(candidates, deed, drawn, new Throw(ground, draws, traits, moment));
      }
    }
  }

  /// When it is.
  ///
  /// @param tick number of the tick
  /// @param week its whole week
  public record Moment(int tick, int week) {}

  private record Throw(Ground ground, Draws draws, Traits traits, Moment moment) {}

  private void propose(Candidates candidates, Deed deed, int drawn, Throw dice) {
    reserve(drawn);
    Ground ground = dice.ground();
    int kind = deed.index();
    int tick = dice.moment().tick();
    dice.draws()
        .blocks(
            Purpose.BASE,
            kind,
            ground.index(),
            tick,
            events,
            drawn,
            base[0],
            base[1],
            base[2],
            base[3]);
    for (int at = 0; at < drawn; at++) {
      people[at] = (int) (((base[0][at] & 0xFFFF_FFFFL) * ground.people()) >>> 32);
    }
    Traits traits = dice.traits();
    traits.blocks(ground, 0, people, drawn, traits0);
    int survivors = 0;
    for (int at = 0; at < drawn; at++) {
      traits.decode(
          ground, people[at], traits0[0][at], traits0[1][at], traits0[2][at], traits0[3][at]);
      int band = Ages.band(traits.weeks(dice.moment().week()));
      double multiple = propensity.of(kind, traits.normals(), traits.group(), band);
      double accept = ((base[1][at] & 0xFFFF_FFFFL) + .5) * 0x1p-32 * deed.ceiling();
      if (accept < multiple * reach[kind]) {
        kept[survivors] = at;
        keptPeople[survivors] = people[at];
        keptNeed[survivors] = accept / multiple;
        int adult = band >= Ages.FIRST_ADULT_BAND ? 2 : 0;
        keptDoer[survivors] = (byte) (traits.group() | adult);
        survivors++;
      }
    }
    traits.blocks(ground, 1, keptPeople, survivors, traits1);
    for (int at = 0; at < survivors; at++) {
      keep(candidates, deed, at, dice);
    }
  }

  private void keep(Candidates candidates, Deed deed, int at, Throw dice) {
    int row = kept[at];
    int person = keptPeople[at];
    if (!isEligible(deed, person, row, at, dice)) {
      return;
    }
    boolean covered = ((base[2][row] & 0xFFFF_FFFFL) + .5) * 0x1p-32 < deed.scope();
    candidates.add(deed.index(), person, row, keptNeed[at], covered);
    candidates.doer(keptDoer[at] & 1, (keptDoer[at] & 2) != 0);
    for (int word = 0; word < 4; word++) {
      candidates.word(word, traits0[word][row]);
      candidates.word(4 + word, traits1[word][at]);
    }
  }

  private boolean isEligible(Deed deed, int person, int row, int at, Throw dice) {
    if (everybodyEligible || deed.eligibility() == Deed.Eligibility.AGE) {
      return true;
    }
    Traits traits = dice.traits();
    traits.decode(
        dice.ground(), person, traits0[0][row], traits0[1][row], traits0[2][row], traits0[3][row]);
    traits.decodeMore(traits1[0][at], traits1[1][at], traits1[2][at], traits1[3][at]);
    return switch (deed.eligibility()) {
      case AGE -> true;
      case BORROWER -> traits.isBorrower();
      case LIVING_PARENT -> traits.hasLivingParent(Ages.band(traits.weeks(dice.moment().week())));
    };
  }

  private List<Poisson> tables(int residents) {
    return deeds.stream().map(deed -> Poisson.of(residents * deed.bound() * tickYears)).toList();
  }

  private void reserve(int size) {
    if (events.length >= size) {
      return;
    }
    int capacity = size + size / 2;
    events = new int[capacity];
    Arrays.setAll(events, at -> at);
    people = new int[capacity];
    kept = new int[capacity];
    keptPeople = new int[capacity];
    keptNeed = new double[capacity];
    keptDoer = new byte[capacity];
    for (int[][] words : new int[][][] {base, traits0, traits1}) {
      for (int lane = 0; lane < 4; lane++) {
        words[lane] = new int[capacity];
      }
    }
  }
}
