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

  /// Kinds are proposed together until there are this many candidates: enough for long loops, few
  /// enough to stay in the nearest cache.
  private static final int BATCH = 2_048;

  private int size;
  private int firstKind;
  private final int[] ends;
  private int[] events = new int[0];
  private int[] people = new int[0];
  private int[] accepts = new int[0];
  private int[] scopes = new int[0];
  private final int[][] base = new int[4][];
  private final int[][] traits0 = new int[4][];
  private final int[] keptEnds;
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
    ends = new int[deeds.size()];
    keptEnds = new int[deeds.size()];
  }

  /// Fills the candidates of a tick.
  public void fill(
      Candidates candidates, Ground ground, Draws draws, Traits traits, Moment moment) {
    candidates.clear();
    size = 0;
    firstKind = 0;
    List<Poisson> tables = counts.computeIfAbsent(ground.people(), this::tables);
    var dice = new Throw(ground, draws, traits, moment);
    for (Deed deed : deeds) {
      int kind = deed.index();
      draws.at(Purpose.COUNT, kind, ground.index(), moment.tick(), 0);
      int drawn = tables.get(kind).count(draws.word(0), draws.word(1));
      candidates.countProposed(drawn);
      propose(kind, drawn, dice);
      if (size >= BATCH) {
        settle(candidates, kind, dice);
      }
    }
    settle(candidates, deeds.size() - 1, dice);
  }

  /// When it is.
  ///
  /// @param tick number of the tick
  /// @param week its whole week
  public record Moment(int tick, int week) {}

  private record Throw(Ground ground, Draws draws, Traits traits, Moment moment) {}

  /// Draws the candidates of a kind: who, whether accepted, whether covered.
  private void propose(int kind, int drawn, Throw dice) {
    if (drawn > 0) {
      reserve(size + drawn);
      Ground ground = dice.ground();
      dice.draws()
          .blocks(
              Purpose.BASE,
              kind,
              ground.index(),
              dice.moment().tick(),
              events,
              drawn,
              base[0],
              base[1],
              base[2],
              base[3]);
      for (int at = 0; at < drawn; at++) {
        people[size + at] = (int) (((base[0][at] & 0xFFFF_FFFFL) * ground.people()) >>> 32);
      }
      System.arraycopy(base[1], 0, accepts, size, drawn);
      System.arraycopy(base[2], 0, scopes, size, drawn);
      size += drawn;
    }
    ends[kind] = size;
  }

  /// Thins the kinds drawn since the last call, up to `lastKind`.
  private void settle(Candidates candidates, int lastKind, Throw dice) {
    Traits traits = dice.traits();
    traits.blocks(dice.ground(), 0, people, size, traits0);
    int survivors = 0;
    for (int kind = firstKind; kind <= lastKind; kind++) {
      survivors = thin(kind, survivors, dice);
      keptEnds[kind] = survivors;
    }
    traits.blocks(dice.ground(), 1, keptPeople, survivors, traits1);
    int at = 0;
    for (int kind = firstKind; kind <= lastKind; kind++) {
      candidates.begin(kind);
      for (; at < keptEnds[kind]; at++) {
        keep(candidates, deeds.get(kind), at, dice);
      }
    }
    firstKind = lastKind + 1;
    size = 0;
  }

  private int begin(int kind) {
    return kind == firstKind ? 0 : ends[kind - 1];
  }

  /// Keeps the candidates of a kind that somebody's traits could make real.
  private int thin(int kind, int from, Throw dice) {
    Traits traits = dice.traits();
    Ground ground = dice.ground();
    int week = dice.moment().week();
    double[] normals = traits.normals();
    double ceiling = deeds.get(kind).ceiling();
    double most = reach[kind];
    int[] w0 = traits0[0];
    int[] w1 = traits0[1];
    int[] w2 = traits0[2];
    int[] w3 = traits0[3];
    int survivors = from;
    for (int at = begin(kind); at < ends[kind]; at++) {
      int person = people[at];
      traits.decode(ground, person, w0[at], w1[at], w2[at], w3[at]);
      int band = Ages.band(traits.weeks(week));
      double multiple = propensity.of(kind, normals, traits.group(), band);
      double accept = ((accepts[at] & 0xFFFF_FFFFL) + .5) * 0x1p-32 * ceiling;
      if (accept < multiple * most) {
        kept[survivors] = at;
        keptPeople[survivors] = person;
        keptNeed[survivors] = accept / multiple;
        int adult = band >= Ages.FIRST_ADULT_BAND ? 2 : 0;
        keptDoer[survivors] = (byte) (traits.group() | adult);
        survivors++;
      }
    }
    return survivors;
  }

  private void keep(Candidates candidates, Deed deed, int at, Throw dice) {
    int row = kept[at];
    int person = keptPeople[at];
    if (!isEligible(deed, person, row, at, dice)) {
      return;
    }
    boolean covered = ((scopes[row] & 0xFFFF_FFFFL) + .5) * 0x1p-32 < deed.scope();
    int event = row - begin(deed.index());
    candidates.add(deed.index(), person, event, keptNeed[at], covered);
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

  private void reserve(int wanted) {
    if (events.length >= wanted) {
      return;
    }
    int capacity = wanted + wanted / 2 + BATCH;
    events = new int[capacity];
    Arrays.setAll(events, at -> at);
    people = Arrays.copyOf(people, capacity);
    accepts = Arrays.copyOf(accepts, capacity);
    scopes = Arrays.copyOf(scopes, capacity);
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
