// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

import java.io.Serializable;
import java.util.Arrays;

/// Counts of what happened, all integers: adding tallies in any order gives the same bits.
///
/// ```
/// single counts | acts by kind, scope, group | entries by kind, cause, group |
/// cells by conduct decile, group, income fifth | services | registers | spells | tiers |
/// contestable entries and appeals by fifth of voice |
/// look-ups by standing of looker and of target, kept or avoided |
/// lawful acts judged by fifth of strictness |
/// applicants for a loan by answer, signal, truth and expected chance of a default
/// ```
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1;

  /// Conduct deciles of the fairness audit.
  public static final int DECILES = 10;

  /// Fifths of income in the fairness audit, and of voice.
  public static final int FIFTHS = 5;

  /// Spell lengths are counted in bins of four weeks.
  public static final int SPELL_BINS = 40;

  /// Tables have room for this many services, registers and tiers.
  public static final int WIDTH = 12;

  /// What the public sees of somebody: up to eight tiers, best first, or a listing.
  public static final int STANDINGS = 9;

  /// The standing of whoever is on a public list, below all tiers.
  public static final int POSTED = STANDINGS - 1;

  /// Arms that can be compared person by person.
  public static final int ARMS = 64;

  /// Bins of what a lender expects of an applicant, an eighth of a natural logarithm each.
  public static final int RISKS = 64;

  private static final double RISKS_PER_UNIT = 8;
  private static final double CERTAIN = 1 << 20;

  private final int kinds;
  private final int acts;
  private final int entries;
  private final int cells;
  private final int services;
  private final int listings;
  private final int releases;
  private final int stocks;
  private final int spellEnds;
  private final int spellsOpen;
  private final int tiers;
  private final int contestable;
  private final int contested;
  private final int looks;
  private final int assessed;
  private final int credit;
  private final long[] counts;

  /// Adults listed here and in another arm: apart from the counts, which no company of arms moves.
  private final long[] alike = new long[ARMS];

  /// Counts of options, and behind them applicants for a loan by group and bin of risk.
  private final long[] extras = new long[Extra.values().length + 2 * RISKS];

  /// What a cell of the fairness audit counts.
  public enum Cell {
    /// Adults, at each census.
    ADULTS,
    /// Negative entries.
    PENALTIES,
    /// Wrongful negative entries.
    WRONGFUL,
    /// Refusals.
    REFUSALS
  }

  private static final int CELLS = 4;

  /// Creates an empty tally for a number of kinds of deeds.
  public Tally(int kinds) {
    this.kinds = kinds;
    acts = Count.values().length;
    entries = acts + kinds * 4;
    cells = entries + kinds * Cause.COUNT * 2;
    services = cells + DECILES * 2 * FIFTHS * CELLS;
    listings = services + WIDTH;
    releases = listings + WIDTH;
    stocks = releases + WIDTH;
    spellEnds = stocks + WIDTH;
    spellsOpen = spellEnds + SPELL_BINS;
    tiers = spellsOpen + SPELL_BINS;
    contestable = tiers + WIDTH;
    contested = contestable + FIFTHS;
    looks = contested + FIFTHS;
    assessed = looks + STANDINGS * STANDINGS * 2;
    credit = assessed + FIFTHS * 2;
    counts = new long[credit + 8 * RISKS];
  }

  /// Returns the number of kinds of deeds.
  public int kinds() {
    return kinds;
  }

  /// Adds to a single count.
  public void add(Count count, long amount) {
    counts[index(count)] += amount;
  }

  /// Returns a single count.
  public long of(Count count) {
    return counts[index(count)];
  }

  /// Adds to a count of an option.
  public void add(Extra count, long amount) {
    extras[index(count)] += amount;
  }

  /// Returns a count of an option.
  public long of(Extra count) {
    return extras[index(count)];
  }

  /// Counts a deed that was really done.
  public void act(int kind, boolean inScope, int group) {
    counts[acts + kind * 4 + (inScope ? 2 : 0) + group]++;
  }

  /// Returns deeds that were really done.
  public long acts(int kind, boolean inScope, int group) {
    return counts[acts + kind * 4 + (inScope ? 2 : 0) + group];
  }

  /// Returns deeds of a kind that were really done, covered by the rule or not.
  public long acts(int kind) {
    long sum = 0;
    for (int at = 0; at < 4; at++) {
      sum += counts[acts + kind * 4 + at];
    }
    return sum;
  }

  /// Counts a posted entry with its true cause.
  public void entry(int kind, int cause, int group) {
    counts[entries + (kind * Cause.COUNT + cause) * 2 + group]++;
  }

  /// Returns posted entries of a kind with a true cause, over both groups.
  public long entries(int kind, Cause cause) {
    int at = entries + (kind * Cause.COUNT + cause.code()) * 2;
    return counts[at] + counts[at + 1];
  }

  /// Returns posted entries of a kind with a true cause about one group.
  public long entries(int kind, Cause cause, int group) {
    return counts[entries + (kind * Cause.COUNT + cause.code()) * 2 + group];
  }

  /// Adds to a cell of the fairness audit.
  public void cell(int decile, int group, int fifth, Cell what) {
    counts[cell(decile, group, fifth) + at(what)]++;
  }

  /// Returns a cell of the fairness audit.
  public long cellCount(int decile, int group, int fifth, Cell what) {
    return counts[cell(decile, group, fifth) + at(what)];
  }

  /// Counts refusals of a service.
  public void refuse(int service) {
    counts[services + service]++;
  }

  /// Returns refusals of a service, person-times.
  public long refusals(int service) {
    return counts[services + service];
  }

  /// Counts a new listing.
  public void list(int register) {
    counts[listings + register]++;
  }

  /// Returns new listings of a register.
  public long listings(int register) {
    return counts[listings + register];
  }

  /// Counts somebody who left a register.
  public void release(int register) {
    counts[releases + register]++;
  }

  /// Returns how many left a register.
  public long releases(int register) {
    return counts[releases + register];
  }

  /// Counts somebody on a register at a census.
  public void countStock(int register) {
    counts[stocks + register]++;
  }

  /// Returns people on a register, summed over censuses.
  public long stocks(int register) {
    return counts[stocks + register];
  }

  /// Counts a spell in a low tier that ended after some weeks.
  public void spellEnd(int weeks) {
    counts[spellEnds + Math.min(weeks / 4, SPELL_BINS - 1)]++;
  }

  /// Returns spells that ended in a bin of four weeks.
  public long spellEnds(int bin) {
    return counts[spellEnds + bin];
  }

  /// Counts a spell that is still open at the end.
  public void spellOpen(int weeks) {
    counts[spellsOpen + Math.min(weeks / 4, SPELL_BINS - 1)]++;
  }

  /// Returns spells that were still open at the end, by bin.
  public long spellsOpen(int bin) {
    return counts[spellsOpen + bin];
  }

  /// Counts an adult in a tier at a census.
  public void tier(int tier) {
    counts[tiers + tier]++;
  }

  /// Returns adults in a tier, summed over censuses.
  public long tiers(int tier) {
    return counts[tiers + tier];
  }

  /// Counts an entry that could be contested, by fifth of voice from the quietest.
  public void contestable(int fifth) {
    counts[contestable + fifth]++;
  }

  /// Counts an appeal by fifth of voice.
  public void contest(int fifth) {
    counts[contested + fifth]++;
  }

  /// Returns entries that could be contested by people of a fifth of voice.
  public long contestableBy(int fifth) {
    return counts[contestable + fifth];
  }

  /// Returns appeals of people of a fifth of voice.
  public long contestedBy(int fifth) {
    return counts[contested + fifth];
  }

  /// Counts a look-up by what the public sees of looker and target.
  public void look(int looker, int target, boolean isAvoided) {
    counts[lookCell(looker, target, isAvoided)]++;
  }

  /// Returns look-ups by what the public sees of looker and target.
  public long looks(int looker, int target, boolean isAvoided) {
    return counts[lookCell(looker, target, isAvoided)];
  }

  /// Counts an adult who is on a register here and in another arm, at a census.
  public void alsoListed(int arm) {
    alike[arm]++;
  }

  /// Returns adults who were on a register here and in another arm, summed over censuses.
  public long listedAlsoIn(int arm) {
    return alike[arm];
  }

  /// Counts an act that no rule covers and that an assessor judged.
  ///
  /// @param fifth of strictness of the assessor, from the most lenient
  public void assess(int fifth, boolean isBreach) {
    counts[assessed + fifth * 2 + (isBreach ? 1 : 0)]++;
  }

  /// Returns acts that no rule covers and that assessors of a fifth of strictness judged.
  public long assessed(int fifth, boolean isBreach) {
    return counts[assessed + fifth * 2 + (isBreach ? 1 : 0)];
  }

  /// Counts an applicant for a loan as the share of a defaulter that the truth makes of one.
  ///
  /// @param isLent whether there was a loan
  /// @param withScore whether the signal includes the social score
  /// @param risk log of the expected chance of a default against that of everybody
  /// @param truth true chance of a default
  public void credit(boolean isLent, boolean withScore, double risk, double truth) {
    int at = bin(risk);
    long bad = Math.round(truth * CERTAIN);
    counts[creditCell(isLent, withScore, true) + at] += bad;
    counts[creditCell(isLent, withScore, false) + at] += (long) CERTAIN - bad;
  }

  /// Returns the bin of an expected chance of a default, given as its log against that of
  /// everybody.
  public static int bin(double risk) {
    int bin = (int) Math.floor(risk * RISKS_PER_UNIT) + RISKS / 2;
    return Math.min(Math.max(bin, 0), RISKS - 1);
  }

  /// Returns the middle of a bin of risk.
  public static double risk(int bin) {
    return (bin - RISKS / 2 + .5) / RISKS_PER_UNIT;
  }

  /// Counts an applicant of a group whom the lender knows something of.
  public void ask(int group, int bin) {
    extras[Extra.values().length + group * RISKS + bin]++;
  }

  /// Returns the applicants of a group in a bin of risk.
  public long asked(int group, int bin) {
    return extras[Extra.values().length + group * RISKS + bin];
  }

  /// Returns applicants in a bin of risk, in units of 2^-20, as defaulters or as the others.
  public long credit(boolean isLent, boolean withScore, boolean isBad, int bin) {
    return counts[creditCell(isLent, withScore, isBad) + bin];
  }

  /// Adds another tally to this one.
  public void add(Tally other) {
    for (int at = 0; at < counts.length; at++) {
      counts[at] += other.counts[at];
    }
    for (int arm = 0; arm < ARMS; arm++) {
      alike[arm] += other.alike[arm];
    }
    for (int at = 0; at < extras.length; at++) {
      extras[at] += other.extras[at];
    }
  }

  /// Takes another tally away from this one.
  public void subtract(Tally other) {
    for (int at = 0; at < counts.length; at++) {
      counts[at] -= other.counts[at];
    }
    for (int arm = 0; arm < ARMS; arm++) {
      alike[arm] -= other.alike[arm];
    }
    for (int at = 0; at < extras.length; at++) {
      extras[at] -= other.extras[at];
    }
  }

  /// Sets everything to zero.
  public void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(alike, 0);
    Arrays.fill(extras, 0);
  }

  /// Returns a copy.
  public Tally copy() {
    var copy = new Tally(kinds);
    copy.add(this);
    return copy;
  }

  /// Returns all counts of the arm itself, in the order of the layout, for digests and tests; those
  /// of options only if there are any.
  public long[] counts() {
    if (Arrays.stream(extras).allMatch(count -> count == 0)) {
      return counts.clone();
    }
    long[] all = Arrays.copyOf(counts, counts.length + extras.length);
    System.arraycopy(extras, 0, all, counts.length, extras.length);
    return all;
  }

  private static int at(Cell cell) {
    return switch (cell) {
      case ADULTS -> 0;
      case PENALTIES -> 1;
      case WRONGFUL -> 2;
      case REFUSALS -> 3;
    };
  }

  @SuppressWarnings("EnumOrdinal") // the layout lives in memory only and is never stored
  private static int index(Count count) {
    return count.ordinal();
  }

  @SuppressWarnings("EnumOrdinal") // the layout lives in memory only and is never stored
  private static int index(Extra count) {
    return count.ordinal();
  }

  private int creditCell(boolean isLent, boolean withScore, boolean isBad) {
    int cell = (isLent ? 4 : 0) + (withScore ? 2 : 0) + (isBad ? 1 : 0);
    return credit + cell * RISKS;
  }

  private int lookCell(int looker, int target, boolean isAvoided) {
    return looks + (looker * STANDINGS + target) * 2 + (isAvoided ? 1 : 0);
  }

  private int cell(int decile, int group, int fifth) {
    return cells + ((decile * 2 + group) * FIFTHS + fifth) * CELLS;
  }
}
