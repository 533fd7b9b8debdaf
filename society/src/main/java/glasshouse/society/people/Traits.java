// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import glasshouse.kernel.Blocks;
import glasshouse.kernel.Draws;
import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Role;
import glasshouse.society.profile.Sheet;
import glasshouse.society.profile.Tenants;

/// The static traits of one person at a time, computed from the person's address and stored
/// nowhere. Not thread-safe: every worker has its own.
///
/// ```
/// block 0   w0 [ e0 12 | e1 12 | - ]  w1 [ e2 12 | e3 12 | - ]
///           w2 [ e4 12 | age 12 | sex 1 | - ]  w3 [ group 16 | awareness 16 ]
/// block 1   w0 [ risk 12 | chill 12 | - ]  w1 [ travel 12 | legitimacy 12 | - ]
///           w2 [ known to operator 16 | borrower 16 ]  w3 [ living parent 8 | - ]
/// ```
///
/// In the district where the reader has settled, block 0 comes from a sheet; elsewhere it is drawn.
/// Block 1 is fetched when it is needed.
public final class Traits {
  private static final double TWO_16 = 1.0 / 65_536;
  private static final int CHUNK = 1_024;
  private static final int NOWHERE = -1;
  private static final int AGE_BITS = 12;
  private static final int AGE_MASK = (1 << AGE_BITS) - 1;

  private final Draws draws;
  private final Ages ages;
  private final Households households;
  private final double[][] factor;
  private final double[] shift;
  private final int groupThreshold;
  private final double[] riskOf = new double[4096];
  private final double[] chillOf = new double[4096];
  private final double[] travelOf = new double[4096];
  private final double legitimacyMean;
  private final double borrowerShare;

  private final Sheet sheet = new Sheet();
  private final Blocks blocks = new Blocks();
  private final byte[] bands = new byte[4 << AGE_BITS];
  private int bandsWeek = -1;
  private int[] numbers = new int[0];
  private int settledIn = NOWHERE;
  private int since;
  private long mind;
  private int mark;
  private int more0;
  private int more1;
  private int more2;
  private int more3;

  /// Prepares a reader of traits.
  public Traits(Population population, Ages ages, Households households, Draws draws) {
    this.draws = draws.copy();
    this.ages = ages;
    this.households = households;
    Mind mind = population.mind();
    factor = mind.factor();
    shift = new double[] {mind.resourcesShift(0), mind.resourcesShift(1)};
    groupThreshold = (int) StrictMath.round(mind.groupShare() * 65_536);
    legitimacyMean = population.legitimacyMean();
    borrowerShare = population.borrowerShare();
    fill(riskOf, population.riskSpread(), 3);
    fill(chillOf, population.chillSpread(), Double.MAX_VALUE);
    fill(travelOf, population.travelSpread(), Double.MAX_VALUE);
  }

  /// Returns a reader for another worker.
  public static Traits copyOf(Traits other, Population population) {
    return new Traits(population, other.ages, other.households, other.draws);
  }

  /// Settles in a district for a stay: from now on everybody's block 0 lies ready.
  ///
  /// @param week the week for which age bands hold
  public void settle(Ground ground, int week) {
    int people = ground.people();
    sheet.reserve(people);
    agree(week);
    for (int from = 0; from < people; from += CHUNK) {
      int count = Math.min(CHUNK, people - from);
      blocks.clear();
      ask(0, ground, from, count, blocks);
      draws.answer(Purpose.TRAIT, ground.index(), 0, blocks);
      int[] w0 = blocks.words(0);
      int[] w1 = blocks.words(1);
      int[] w2 = blocks.words(2);
      int[] w3 = blocks.words(3);
      for (int at = 0; at < count; at++) {
        int role = roleOf(ground, from + at);
        int age = w2[at] >>> AGE_BITS & AGE_MASK;
        int since = ground.since(from + at);
        int band =
            since == 0
                ? bands[role << AGE_BITS | age]
                : Ages.band(ages.weeksAtStart(role, age) + Math.max(week - since, 0));
        sheet.note(
            from + at,
            Sheet.mind(w0[at], w1[at], w2[at], group(w3[at]), band),
            Sheet.mark(w2[at], w3[at], role));
      }
    }
    settledIn = ground.index();
  }

  /// Asks for a block of `count` neighbours: at their addresses, or where people come and go at
  /// their numbers.
  private void ask(int block, Ground ground, int first, int count, Blocks questions) {
    Tenants tenants = ground.tenants();
    if (tenants == null) {
      questions.ask(block, first, count);
      return;
    }
    reserve(count);
    for (int at = 0; at < count; at++) {
      numbers[at] = tenants.number(first + at);
    }
    questions.ask(block, numbers, count);
  }

  private void reserve(int count) {
    if (numbers.length < count) {
      numbers = new int[Math.max(count, CHUNK)];
    }
  }

  /// Leaves the district of the present stay: from now on everybody is drawn anew.
  public void leave() {
    settledIn = NOWHERE;
  }

  /// Tabulates age bands for a week; all districts of an epoch share it.
  private void agree(int week) {
    if (week == bandsWeek) {
      return;
    }
    for (int role = 0; role < Role.values().length; role++) {
      for (int age = 0; age <= AGE_MASK; age++) {
        bands[role << AGE_BITS | age] = (byte) Ages.band(ages.weeksAtStart(role, age) + week);
      }
    }
    bandsWeek = week;
  }

  /// Returns what everybody is like in the district of the present stay.
  public Sheet sheet() {
    return sheet;
  }

  /// Reads block 0 of a person.
  public void read(Ground ground, int person) {
    since = ground.since(person);
    if (ground.index() == settledIn) {
      mind = sheet.mind(person);
      mark = sheet.mark(person);
      return;
    }
    draws.at(Purpose.TRAIT, 0, ground.index(), 0, ground.number(person));
    int w2 = draws.word(2);
    int w3 = draws.word(3);
    mind = Sheet.mind(draws.word(0), draws.word(1), w2, group(w3), 0);
    mark = Sheet.mark(w2, w3, roleOf(ground, person));
  }

  /// Reads block 1 of the person that was read last.
  public void readMore(Ground ground, int person) {
    draws.at(Purpose.TRAIT, 1, ground.index(), 0, ground.number(person));
    decodeMore(draws.word(0), draws.word(1), draws.word(2), draws.word(3));
  }

  /// Fetches block 1 of `count` neighbours at once.
  public void fetchMore(Ground ground, int first, int count, Blocks words) {
    words.clear();
    ask(1, ground, first, count, words);
    draws.answer(Purpose.TRAIT, ground.index(), 0, words);
  }

  /// Fetches block 1 of many people at once.
  public void fetchMore(Ground ground, int[] people, int count, Blocks words) {
    words.clear();
    Tenants tenants = ground.tenants();
    if (tenants == null) {
      words.ask(1, people, count);
    } else {
      reserve(count);
      for (int at = 0; at < count; at++) {
        numbers[at] = tenants.number(people[at]);
      }
      words.ask(1, numbers, count);
    }
    draws.answer(Purpose.TRAIT, ground.index(), 0, words);
  }

  /// Decodes block 1.
  public void decodeMore(int w0, int w1, int w2, int w3) {
    more0 = w0;
    more1 = w1;
    more2 = w2;
    more3 = w3;
  }

  /// Returns the traits that move conduct, packed; see [Sheet]. The band counts only where the
  /// reader has settled.
  public long mind() {
    return mind;
  }

  private double normal(int at) {
    return Sheet.normal(mind, at);
  }

  /// Returns honesty, N(0, 1): the construct that the score claims to measure.
  public double honesty() {
    return normal(0);
  }

  /// Returns self-control, N(0, 1).
  public double control() {
    return trait(1);
  }

  /// Returns prosociality, N(0, 1).
  public double prosociality() {
    return trait(2);
  }

  /// Returns resources, about N(0, 1): the rank of income.
  public double resources() {
    return trait(3) + shift[group()];
  }

  /// Returns the income fifth, 0 for the poorest.
  public int fifth() {
    double z = resources();
    return z < -.841_621 ? 0 : z < -.253_347 ? 1 : z < .253_347 ? 2 : z < .841_621 ? 3 : 4;
  }

  /// Returns voice, N(0, 1): skill with offices and devices.
  public double voice() {
    return trait(4);
  }

  /// Returns 1 for members of the conduct-irrelevant group.
  public int group() {
    return Sheet.group(mind);
  }

  private int group(int word) {
    return (word & 0xFFFF) < groupThreshold ? 1 : 0;
  }

  /// Returns the sex as 0 or 1.
  public int sex() {
    return Sheet.sex(mark);
  }

  /// Returns the role in the household; see `Role`.
  public int role() {
    return Sheet.role(mark);
  }

  /// Returns whether the person lives as a child at the start.
  public boolean isChildAtStart() {
    return role() == Role.CHILD.code();
  }

  /// Returns the age in weeks, a number of weeks after the start; that of somebody who came later
  /// counts from the arrival.
  public int weeks(int week) {
    return ages.weeksAtStart(Sheet.role(mark), Sheet.age(mark)) + Math.max(week - since, 0);
  }

  /// Returns the level of awareness in a place from which this person knows of the scheme, 0 to 1.
  public double awareness() {
    return (Sheet.awareness(mark) + .5) * TWO_16;
  }

  /// Returns responsiveness to risk, mean 1 (needs block 1).
  public double risk() {
    return riskOf[more0 & 0xFFF];
  }

  /// Returns the person of the district who heads the person's household.
  public int householdHead(Ground ground, int person) {
    int member = person & Households.BLOCK - 1;
    return person - member + households.first(ground.pattern(person), member);
  }

  /// Returns how many people live in the person's household.
  public int householdSize(Ground ground, int person) {
    return households.size(ground.pattern(person), person & Households.BLOCK - 1);
  }

  /// Returns the role of any person of a district.
  public int roleOf(Ground ground, int person) {
    return households.role(ground.pattern(person), person & Households.BLOCK - 1);
  }

  /// Returns sensitivity to being watched, mean 1 (needs block 1).
  public double chill() {
    return chillOf[more0 >>> 12 & 0xFFF];
  }

  /// Returns travel appetite, mean 1, correlated .5 with resources (needs block 1).
  public double travel() {
    double z = .5 * resources() + .866_025_403_784_438_6 * Normal.quantile12(more1 & 0xFFF);
    int cell = (int) (Normal.phi(z) * 4096);
    return travelOf[Math.min(Math.max(cell, 0), 4095)];
  }

  /// Returns baseline legitimacy, 0.05 to 0.98 (needs block 1).
  public double legitimacy() {
    double own = legitimacyMean - .03 * voice() + .10 * Normal.quantile12(more1 >>> 12 & 0xFFF);
    return Math.min(Math.max(own, .05), .98);
  }

  /// Returns the coverage from which an operator knows this person, 0 to 1 (needs block 1).
  public double visibility() {
    return visibility(more2);
  }

  /// Returns the coverage from which an operator knows somebody, from word 2 of block 1.
  static double visibility(int word) {
    return ((word & 0xFFFF) + .5) * TWO_16;
  }

  /// Returns whether the person has a running loan (needs block 1).
  public boolean isBorrower() {
    return ((more2 >>> 16) + .5) * TWO_16 < borrowerShare;
  }

  /// Returns whether a parent of the person lives, given the age band (needs block 1).
  public boolean hasLivingParent(int band) {
    return (more3 & 0xFF) < LIVING_PARENT[band];
  }

  /// Chance in 256ths that a parent is alive, by age band; an assumption.
  private static final int[] LIVING_PARENT = {256, 256, 254, 248, 230, 154, 38, 0};

  private double trait(int row) {
    double sum = 0;
    for (int column = 0; column <= row; column++) {
      sum += factor[row][column] * normal(column);
    }
    return sum;
  }

  private static void fill(double[] table, double spread, double cap) {
    for (int cell = 0; cell < table.length; cell++) {
      double value = ExpTable.exp(spread * Normal.quantile12(cell) - spread * spread / 2);
      table[cell] = Math.min(value, cap);
    }
  }
}
