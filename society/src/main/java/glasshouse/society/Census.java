// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Blocks;
import glasshouse.society.lending.Book;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Memory;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Role;
import glasshouse.society.profile.Sheet;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Ranking;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Extra;
import glasshouse.society.witness.Tally;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts the people of districts at the end of a quarter, without writing to them: the rank table,
/// the conduct deciles, legitimacy, tiers and registers. One for each worker.
final class Census {
  private static final double FIXED = 65_536;
  private static final int SCORES = 65_536;
  private static final int CONDUCTS = 256;
  private static final int CHUNK = 1_024;
  private static final int QUANTILES = 256;
  private static final int SCHOOL_AGE = 6;

  private final int[][] scores;
  private final int[][] conducts;
  private final Blocks more = new Blocks();
  private int weekNow;

  /// Creates a census for a number of arms.
  Census(int arms) {
    scores = new int[arms][SCORES];
    conducts = new int[arms][CONDUCTS];
  }

  /// Forgets the histograms of the last quarter.
  void clear() {
    for (int arm = 0; arm < scores.length; arm++) {
      Arrays.fill(scores[arm], 0);
      Arrays.fill(conducts[arm], 0);
    }
  }

  /// Returns the histograms of an arm without their empty bins: bin and count in turns, scores
  /// first and conduct above [#SCORES].
  int[] counted(int arm) {
    var pairs = new int[2 * (SCORES + CONDUCTS)];
    int size = 0;
    for (int bin = 0; bin < SCORES + CONDUCTS; bin++) {
      int count = bin < SCORES ? scores[arm][bin] : conducts[arm][bin - SCORES];
      if (count != 0) {
        pairs[size++] = bin;
        pairs[size++] = count;
      }
    }
    return Arrays.copyOf(pairs, size);
  }

  /// Adds what [#counted] returned elsewhere.
  void add(int arm, int[] pairs) {
    for (int at = 0; at < pairs.length; at += 2) {
      if (pairs[at] < SCORES) {
        scores[arm][pairs[at]] += pairs[at + 1];
      } else {
        conducts[arm][pairs[at] - SCORES] += pairs[at + 1];
      }
    }
  }

  /// Adds the histograms of another worker.
  void add(Census other) {
    for (int arm = 0; arm < scores.length; arm++) {
      for (int bin = 0; bin < SCORES; bin++) {
        scores[arm][bin] += other.scores[arm][bin];
      }
      for (int bin = 0; bin < CONDUCTS; bin++) {
        conducts[arm][bin] += other.conducts[arm][bin];
      }
    }
  }

  /// One arm's part of a district.
  ///
  /// @param index number of the arm
  /// @param regime what is in force, or null
  record Part(
      int index,
      World world,
      @Nullable Regime regime,
      District district,
      Ranking ranking,
      double climate,
      Tally tally) {}

  /// Counts everybody in a district, in all arms at once.
  void take(Ground ground, Traits traits, int tick, Part[] parts) {
    weekNow = parts[0].world().calendar().week(tick);
    traits.settle(ground, weekNow);
    int people = ground.people();
    for (int from = 0; from < people; from += CHUNK) {
      int count = Math.min(CHUNK, people - from);
      traits.fetchMore(ground, from, count, more);
      for (int at = 0; at < count; at++) {
        take(ground, traits, from + at, at, tick, parts);
      }
    }
    for (Part part : parts) {
      part.tally().add(Count.LOW, part.district().spells().size());
      part.tally().add(Count.APPEALS_WAITING, part.district().appeals().size());
      countRegisters(part);
    }
  }

  private void take(Ground ground, Traits traits, int person, int at, int tick, Part[] parts) {
    if (!ground.isHome(person)) {
      return;
    }
    if (Sheet.band(traits.sheet().mind(person)) < Ages.FIRST_ADULT_BAND) {
      traits.read(ground, person);
      if (Ages.years(traits.weeks(weekNow)) >= SCHOOL_AGE) {
        for (Part part : parts) {
          part.tally().add(Count.CHILDREN, 1);
        }
      }
      return;
    }
    traits.read(ground, person);
    traits.decodeMore(more.words(0)[at], more.words(1)[at], more.words(2)[at], more.words(3)[at]);
    for (Part part : parts) {
      count(part, traits, person, tick);
    }
    compare(parts, person);
  }

  private void count(Part part, Traits traits, int person, int tick) {
    District district = part.district();
    Memory memory = part.world().memory();
    Tally tally = part.tally();
    double baseline = traits.legitimacy();
    double own = district.legitimacy(person, tick, memory);
    double trust = Math.min(Math.max(baseline + part.climate() + own, 0), 1);
    long fixed = (long) (trust * FIXED);
    tally.add(Count.ADULTS, 1);
    tally.add(Count.LEGITIMACY, fixed);
    if (trust < .5) {
      tally.add(Count.LEGITIMACY_LOW, 1);
    }
    boolean isWronged = district.is(person, District.WRONGED);
    if (isWronged) {
      tally.add(Count.WRONGED, 1);
      tally.add(Count.LEGITIMACY_WRONGED, fixed);
      tally.add(Count.LEGITIMACY_WRONGED_BASELINE, (long) (baseline * FIXED));
    }
    if (!district.is(person, District.BREACHED)) {
      tally.add(Count.INNOCENT, 1);
      tally.add(Count.INNOCENT_WRONGED, isWronged ? 1 : 0);
    }
    tally.add(Count.HARDSHIP, (long) (district.hardship(person, tick, memory) * FIXED));
    tally.add(Count.STANDING, (long) (district.social(person, tick, memory) * FIXED));
    if (district.is(person, District.LISTED)) {
      tally.add(Count.LISTED, 1);
      if (traits.role() == Role.PARENT.code()) {
        tally.add(Count.LISTED_PARENTS, 1);
      }
    }
    countCredit(district.credit(person), district.hasCredit(), tally);
    double oracle = district.oracle(person, tick, memory);
    int decile = part.ranking().decile(oracle);
    tally.cell(decile, traits.group(), traits.fifth(), Tally.Cell.ADULTS);
    conducts[part.index()][(int) Math.floor(oracle) + CONDUCTS / 2]++;
    Regime regime = part.regime();
    if (regime != null) {
      double score = district.score(person, tick, memory);
      scores[part.index()][(int) Math.floor(score) + SCORES / 2]++;
      tally.tier(regime.law().scale().tier(score));
      if (part.world().lender().policy() != World.Policy.PLAIN) {
        boolean isMember = traits.group() == 1;
        tally.add(isMember ? Extra.SCORES_GROUP : Extra.SCORES, Math.round(score));
        tally.add(isMember ? Extra.SCORED_GROUP : Extra.SCORED, 1);
      }
    }
  }

  private static void countCredit(int file, boolean hasFiles, Tally tally) {
    if (!hasFiles) {
      return;
    }
    boolean owes = (file & District.OWES) != 0;
    boolean isThin = (file & District.THICKNESS) == 0;
    tally.add(Count.BORROWERS, owes ? 1 : 0);
    tally.add(Count.THIN_FILES, isThin && !owes ? 1 : 0);
    tally.add(Count.CREDIT_FILES, isThin ? 0 : 1);
    tally.add(Count.DEFAULT_RECORDS, !isThin && (file & District.DEFAULTED) != 0 ? 1 : 0);
  }

  /// Notes who is on a register in several arms: the same people, lived more than once.
  private static void compare(Part[] parts, int person) {
    for (Part part : parts) {
      if (part.district().is(person, District.LISTED)) {
        for (int other = 0; other < Math.min(parts.length, Tally.ARMS); other++) {
          if (parts[other].district().is(person, District.LISTED)) {
            part.tally().alsoListed(other);
          }
        }
      }
    }
  }

  private static void countRegisters(Part part) {
    var restricted = part.district().restricted();
    for (int row = 0; row < restricted.size(); row++) {
      part.tally().countStock(restricted.register(row));
    }
  }

  /// Returns an arm's scores and how many adults have each: the score in sixteenths in the upper half
  /// of a number, the count in the lower; the lowest score first.
  long[] standings(int arm) {
    return IntStream.range(0, SCORES)
        .filter(bin -> scores[arm][bin] > 0)
        .mapToLong(bin -> (long) (bin - SCORES / 2) << Integer.SIZE | scores[arm][bin])
        .toArray();
  }

  /// Computes an arm's rank table.
  Ranking rank(int arm, World world, Book book) {
    int enter = Integer.MIN_VALUE;
    int leave = Integer.MIN_VALUE;
    for (Register register : world.registers()) {
      if (register.way() == Register.Way.RANK) {
        boolean isBarred = register.bar() != 0;
        enter = isBarred ? register.bar() : cut(scores[arm], register.rankBelow()) - SCORES / 2;
        leave =
            isBarred
                ? (int) (register.bar() / register.hysteresis())
                : cut(scores[arm], register.rankBelow() * register.hysteresis()) - SCORES / 2;
      }
    }
    var cuts = new double[Tally.DECILES - 1];
    for (int decile = 0; decile < cuts.length; decile++) {
      double share = (decile + 1) / (double) Tally.DECILES;
      cuts[decile] = cut(conducts[arm], share) - CONDUCTS / 2;
    }
    return new Ranking(enter, leave, cuts, book.credit(quantiles(scores[arm])));
  }

  /// Returns the scores that cut adults into equal parts; none where nobody has a score.
  private static int[] quantiles(int[] histogram) {
    if (Arrays.stream(histogram).allMatch(count -> count == 0)) {
      return new int[0];
    }
    var cuts = new int[QUANTILES - 1];
    for (int at = 0; at < cuts.length; at++) {
      cuts[at] = cut(histogram, (at + 1) / (double) QUANTILES) - SCORES / 2;
    }
    return cuts;
  }

  /// Returns the first bin at which the share of everybody in lower bins exceeds `share`, so that
  /// at most this share lies below it.
  private static int cut(int[] histogram, double share) {
    long total = 0;
    for (int count : histogram) {
      total += count;
    }
    long below = 0;
    int bin = 0;
    while (bin < histogram.length - 1 && below + histogram[bin] <= share * total) {
      below += histogram[bin];
      bin++;
    }
    return bin;
  }
}
