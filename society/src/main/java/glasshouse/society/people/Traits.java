// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import glasshouse.kernel.Draws;
import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Role;

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
/// The words of a block are read by `decode`, so that stages can fetch many blocks at once.
public final class Traits {
  private static final double TWO_16 = 1.0 / 65_536;

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

  private final double[] normals = new double[Mind.TRAITS];
  private int group;
  private int sex;
  private int role;
  private int weeksAtStart;
  private double awareness;
  private int word0;
  private int word1;
  private int word2;
  private int word3;

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

  /// Reads block 0 of a person.
  public void read(Ground ground, int person) {
    draws.at(Purpose.TRAIT, 0, ground.index(), 0, person);
    decode(ground, person, draws.word(0), draws.word(1), draws.word(2), draws.word(3));
  }

  /// Reads block 1 of the person that was read last.
  public void readMore(Ground ground, int person) {
    draws.at(Purpose.TRAIT, 1, ground.index(), 0, person);
    decodeMore(draws.word(0), draws.word(1), draws.word(2), draws.word(3));
  }

  /// Fetches block `part` of many people at once.
  public void blocks(Ground ground, int part, int[] people, int count, int[][] words) {
    draws.blocks(
        Purpose.TRAIT,
        part,
        ground.index(),
        0,
        people,
        count,
        words[0],
        words[1],
        words[2],
        words[3]);
  }

  /// Decodes block 0.
  public void decode(Ground ground, int person, int w0, int w1, int w2, int w3) {
    normals[0] = Normal.quantile12(w0 & 0xFFF);
    normals[1] = Normal.quantile12(w0 >>> 12 & 0xFFF);
    normals[2] = Normal.quantile12(w1 & 0xFFF);
    normals[3] = Normal.quantile12(w1 >>> 12 & 0xFFF);
    normals[4] = Normal.quantile12(w2 & 0xFFF);
    group = (w3 & 0xFFFF) < groupThreshold ? 1 : 0;
    sex = w2 >>> 24 & 1;
    role = households.role(ground.pattern(person), person & Households.BLOCK - 1);
    weeksAtStart = ages.weeksAtStart(role, w2 >>> 12 & 0xFFF);
    awareness = ((w3 >>> 16) + .5) * TWO_16;
  }

  /// Decodes block 1.
  public void decodeMore(int w0, int w1, int w2, int w3) {
    word0 = w0;
    word1 = w1;
    word2 = w2;
    word3 = w3;
  }

  /// Returns the five independent normals behind the traits.
  public double[] normals() {
    return normals;
  }

  /// Returns honesty, N(0, 1): the construct that the score claims to measure.
  public double honesty() {
    return normals[0];
  }

  /// Returns self-control, N(0, 1).
  public double control() {
    return factor[1][0] * normals[0] + factor[1][1] * normals[1];
  }

  /// Returns prosociality, N(0, 1).
  public double prosociality() {
    return trait(2);
  }

  /// Returns resources, about N(0, 1): the rank of income.
  public double resources() {
    return trait(3) + shift[group];
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
    return group;
  }

  /// Returns the sex as 0 or 1.
  public int sex() {
    return sex;
  }

  /// Returns the role in the household; see `Role`.
  public int role() {
    return role;
  }

  /// Returns whether the person lives as a child at the start.
  public boolean isChildAtStart() {
    return role == Role.CHILD.code();
  }

  /// Returns the age in weeks, a number of weeks after the start.
  public int weeks(int week) {
    return weeksAtStart + week;
  }

  /// Returns the level of awareness in a place from which this person knows of the scheme, 0 to 1.
  public double awareness() {
    return awareness;
  }

  /// Returns responsiveness to risk, mean 1 (needs block 1).
  public double risk() {
    return riskOf[word0 & 0xFFF];
  }

  /// Returns the member of the block who heads the person's household.
  public int householdHead(Ground ground, int person) {
    return households.first(ground.pattern(person), person & Households.BLOCK - 1);
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
    return chillOf[word0 >>> 12 & 0xFFF];
  }

  /// Returns travel appetite, mean 1, correlated .5 with resources (needs block 1).
  public double travel() {
    double z = .5 * resources() + .866_025_403_784_438_6 * Normal.quantile12(word1 & 0xFFF);
    int cell = (int) (Normal.phi(z) * 4096);
    return travelOf[Math.min(Math.max(cell, 0), 4095)];
  }

  /// Returns baseline legitimacy, 0.05 to 0.98 (needs block 1).
  public double legitimacy() {
    double own = legitimacyMean - .03 * voice() + .10 * Normal.quantile12(word1 >>> 12 & 0xFFF);
    return Math.min(Math.max(own, .05), .98);
  }

  /// Returns the coverage from which an operator knows this person, 0 to 1 (needs block 1).
  public double visibility() {
    return visibility(word2);
  }

  /// Returns the coverage from which an operator knows somebody, from word 2 of block 1.
  static double visibility(int word) {
    return ((word & 0xFFFF) + .5) * TWO_16;
  }

  /// Returns whether the person has a running loan (needs block 1).
  public boolean isBorrower() {
    return ((word2 >>> 16) + .5) * TWO_16 < borrowerShare;
  }

  /// Returns whether a parent of the person lives, given the age band (needs block 1).
  public boolean hasLivingParent(int band) {
    return (word3 & 0xFF) < LIVING_PARENT[band];
  }

  /// Chance in 256ths that a parent is alive, by age band; an assumption.
  private static final int[] LIVING_PARENT = {256, 256, 254, 248, 230, 154, 38, 0};

  private double trait(int row) {
    double sum = 0;
    for (int column = 0; column <= row; column++) {
      sum += factor[row][column] * normals[column];
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
