// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.conduct;

import glasshouse.kernel.Blocks;
import glasshouse.kernel.Draws;
import glasshouse.kernel.Poisson;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Propensity;
import glasshouse.society.profile.Sheet;
import glasshouse.society.profile.Tenants;
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
  private final int[][] lines;
  private final double tickYears;
  private final boolean everybodyEligible;
  private final boolean hasLenders;
  private final Map<Integer, List<Poisson>> counts = new TreeMap<>();

  /// Kinds are proposed together until there are this many candidates: enough for long loops, few
  /// enough to stay in the nearest cache.
  private static final int BATCH = 1_024;

  private int firstKind;
  private final int[] ends;
  private final Blocks base = new Blocks();
  private int[] people = new int[0];
  private int[] siftedRows = new int[0];
  private final int[] keptEnds;
  private int[] kept = new int[0];
  private int[] keptPeople = new int[0];
  private double[] keptNeed = new double[0];
  private final Blocks more = new Blocks();

  /// Prepares proposals for a catalogue.
  ///
  /// @param reach by kind, the most that anybody's state can multiply a rate by in any arm
  /// @param everybodyEligible ignore eligibility beyond age, for verification
  /// @param hasLenders whether each arm says who has a loan, so that candidates cannot
  public Proposal(
      List<Deed> deeds,
      Propensity propensity,
      double[] reach,
      double tickYears,
      boolean everybodyEligible,
      boolean hasLenders) {
    this.deeds = deeds;
    this.propensity = propensity;
    this.reach = reach;
    this.tickYears = tickYears;
    this.everybodyEligible = everybodyEligible;
    this.hasLenders = hasLenders;
    ends = new int[deeds.size()];
    keptEnds = new int[deeds.size()];
    lines = new int[deeds.size()][];
    for (Deed deed : deeds) {
      int kind = deed.index();
      lines[kind] = propensity.lines(kind, deed.ceiling() * 0x1p-32 / reach[kind]);
    }
  }

  /// Fills the candidates of a tick.
  ///
  /// @param traits a reader that has settled in the district
  public void fill(
      Candidates candidates, Ground ground, Draws draws, Traits traits, Moment moment) {
    candidates.clear();
    base.clear();
    firstKind = 0;
    List<Poisson> tables = counts.computeIfAbsent(ground.people(), this::tables);
    var dice = new Throw(ground, draws, traits, moment);
    for (Deed deed : deeds) {
      int kind = deed.index();
      draws.at(Purpose.COUNT, kind, ground.index(), moment.tick(), 0);
      int drawn = tables.get(kind).count(draws.word(0), draws.word(1));
      candidates.countProposed(drawn);
      base.ask(kind, 0, drawn);
      ends[kind] = base.size();
      if (base.size() >= BATCH) {
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

  /// Draws and thins the kinds asked for since the last call, up to `lastKind`.
  private void settle(Candidates candidates, int lastKind, Throw dice) {
    Ground ground = dice.ground();
    int size = base.size();
    reserve(size);
    dice.draws().answer(Purpose.BASE, ground.index(), dice.moment().tick(), base);
    int[] where = base.words(0);
    for (int at = 0; at < size; at++) {
      people[at] = (int) (((where[at] & 0xFFFF_FFFFL) * ground.people()) >>> 32);
    }
    int survivors = 0;
    for (int kind = firstKind; kind <= lastKind; kind++) {
      survivors = thin(kind, survivors, dice.traits().sheet());
      keptEnds[kind] = survivors;
    }
    dice.traits().fetchMore(ground, keptPeople, survivors, more);
    int from = 0;
    for (int kind = firstKind; kind <= lastKind; kind++) {
      keep(candidates, deeds.get(kind), from, keptEnds[kind], dice);
      from = keptEnds[kind];
    }
    firstKind = lastKind + 1;
    base.clear();
  }

  private int begin(int kind) {
    return kind == firstKind ? 0 : ends[kind - 1];
  }

  /// Keeps the candidates of a kind that somebody's traits could make real.
  private int thin(int kind, int from, Sheet sheet) {
    int[] accepts = base.words(1);
    long[] minds = sheet.minds();
    int sifted =
        propensity.sift(
            kind, lines[kind], minds, people, accepts, begin(kind), ends[kind], siftedRows);
    double ceiling = deeds.get(kind).ceiling();
    double most = reach[kind];
    int survivors = from;
    for (int at = 0; at < sifted; at++) {
      int row = siftedRows[at];
      long mind = minds[people[row]];
      double multiple = propensity.of(kind, mind, Sheet.band(mind));
      double accept = ((accepts[row] & 0xFFFF_FFFFL) + .5) * 0x1p-32 * ceiling;
      if (accept < multiple * most) {
        kept[survivors] = row;
        keptPeople[survivors] = people[row];
        keptNeed[survivors] = accept / multiple;
        survivors++;
      }
    }
    return survivors;
  }

  private void keep(Candidates candidates, Deed deed, int from, int until, Throw dice) {
    int[] scopes = base.words(2);
    int[] events = base.events();
    int[] w0 = more.words(0);
    int[] w1 = more.words(1);
    int[] w2 = more.words(2);
    int[] w3 = more.words(3);
    Sheet sheet = dice.traits().sheet();
    Tenants tenants = dice.ground().tenants();
    double scope = deed.scope();
    boolean isAnybody = everybodyEligible || deed.eligibility() == Deed.Eligibility.AGE;
    candidates.begin(deed.index());
    for (int at = from; at < until; at++) {
      int row = kept[at];
      int person = keptPeople[at];
      boolean isHere = tenants == null || tenants.isHome(person);
      if (isHere && (isAnybody || isEligible(deed, person, at, dice))) {
        boolean covered = ((scopes[row] & 0xFFFF_FFFFL) + .5) * 0x1p-32 < scope;
        candidates.add(deed.index(), person, events[row], keptNeed[at], covered);
        long mind = sheet.mind(person);
        candidates.doer(Sheet.group(mind), Sheet.band(mind) >= Ages.FIRST_ADULT_BAND);
        candidates.words(w0[at], w1[at], w2[at], w3[at]);
      }
    }
  }

  private boolean isEligible(Deed deed, int person, int at, Throw dice) {
    Traits traits = dice.traits();
    traits.read(dice.ground(), person);
    traits.decodeMore(more.words(0)[at], more.words(1)[at], more.words(2)[at], more.words(3)[at]);
    return switch (deed.eligibility()) {
      case AGE -> true;
      case BORROWER -> hasLenders || traits.isBorrower();
      case LIVING_PARENT -> traits.hasLivingParent(Ages.band(traits.weeks(dice.moment().week())));
    };
  }

  private List<Poisson> tables(int residents) {
    return deeds.stream().map(deed -> Poisson.of(residents * deed.bound() * tickYears)).toList();
  }

  private void reserve(int wanted) {
    if (people.length >= wanted) {
      return;
    }
    int capacity = wanted + wanted / 2 + BATCH;
    people = new int[capacity];
    siftedRows = new int[capacity];
    kept = new int[capacity];
    keptPeople = new int[capacity];
    keptNeed = new double[capacity];
  }
}
