// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import glasshouse.kernel.BitColumn;
import glasshouse.kernel.ByteColumn;
import glasshouse.kernel.Digest;
import glasshouse.kernel.Draws;
import glasshouse.kernel.HalfLife;
import glasshouse.kernel.Purpose;
import glasshouse.kernel.Rounding;
import glasshouse.kernel.ShortColumn;
import java.lang.foreign.Arena;

/// The changing state of a district's people in one arm (model 2.2).
///
/// ```
///            person 0     person 1     ...   person n-1
/// score      [ 16 bits ]  [ 16 bits ]        1/16 point from the base; writer: standing
/// clock      [ 16 bits ]  ...                tick of the last touch; writer: touch
/// risk       [  8 bits ]  ...                1/32 logit; writer: adaptation
/// chill      [  8 bits ]  ...                1/64; writer: adaptation
/// legitimacy [  8 bits ]  ...                1/256; writer: adaptation
/// hardship   [  8 bits ]  ...                ln 2 / 255; writer: adaptation
/// social     [  8 bits ]  ...                1/255 of lost standing; writer: adaptation
/// flags      [  8 bits ]  ...                see below
/// oracle     [  8 bits ]  ...                points of an error-free score; for measurement
/// breached   [  1 bit  ]  ...                did what a rule covers; for measurement
///                                            11.1 bytes a person, plus sparse tables
/// ```
///
/// Values relax towards zero between touches; `touch` brings a person up to date and rounds with
/// keyed uniforms, because plain rounding would freeze small deviations for ever.
public final class District {
  /// Flag: knows of the scheme by own experience; writer: adaptation.
  public static final int AWARE = 1;

  /// Flag: is on a register; writer: listing.
  public static final int LISTED = 2;

  /// Flag: has been wrongly penalised; for measurement.
  public static final int WRONGED = 4;

  /// Flag: has a record of a grave kind (offence or financial); for measurement.
  public static final int GRAVE = 8;

  /// Points are kept in sixteenths.
  public static final int SCORE_UNIT = 16;

  /// Perceived risk is kept in 32nds of a logit.
  public static final double RISK_UNIT = 32;

  /// Chill is kept in 64ths.
  public static final double CHILL_UNIT = 64;

  /// Legitimacy is kept in 256ths.
  public static final double LEGITIMACY_UNIT = 256;

  /// Hardship is kept in 255ths of ln 2.
  public static final double HARDSHIP_UNIT = 255 / 0.693_147_180_559_945_3;

  /// Standing is kept in 255ths.
  public static final double SOCIAL_UNIT = 255;

  private final Ground ground;
  private final ShortColumn score;
  private final ShortColumn clock;
  private final ByteColumn risk;
  private final ByteColumn chill;
  private final ByteColumn legitimacy;
  private final ByteColumn hardship;
  private final ByteColumn social;
  private final ByteColumn flags;
  private final ByteColumn oracle;
  private final BitColumn breached;

  private final Restricted restricted = new Restricted();
  private final Pending pending = new Pending();
  private final Spells spells = new Spells();
  private final Mail outbox = new Mail();
  private final SparseSet grounded = new SparseSet();
  private final SparseSet barredChildren = new SparseSet();

  /// Creates the state of a district, everybody at rest.
  public District(Ground ground, Arena arena) {
    this.ground = ground;
    int people = ground.people();
    score = ShortColumn.of(arena, people);
    clock = ShortColumn.of(arena, people);
    risk = ByteColumn.of(arena, people);
    chill = ByteColumn.of(arena, people);
    legitimacy = ByteColumn.of(arena, people);
    hardship = ByteColumn.of(arena, people);
    social = ByteColumn.of(arena, people);
    flags = ByteColumn.of(arena, people);
    oracle = ByteColumn.of(arena, people);
    breached = BitColumn.of(arena, people);
  }

  /// Returns the ground the district lies on.
  public Ground ground() {
    return ground;
  }

  /// Returns who is on a register.
  public Restricted restricted() {
    return restricted;
  }

  /// Returns entries that wait to be posted.
  public Pending pending() {
    return pending;
  }

  /// Returns who is in a low tier.
  public Spells spells() {
    return spells;
  }

  /// Returns letters to other districts.
  public Mail outbox() {
    return outbox;
  }

  /// Returns the people who were ever refused a flight.
  public SparseSet grounded() {
    return grounded;
  }

  /// Returns the children who were ever refused a place because of a parent.
  public SparseSet barredChildren() {
    return barredChildren;
  }

  /// Brings a person's columns up to `tick`; must come before any write.
  public void touch(int person, int tick, Memory memory, Draws draws) {
    int elapsed = tick - (clock.get(person) & 0xFFFF);
    if (elapsed == 0) {
      return;
    }
    clock.set(person, (short) tick);
    int points = score.get(person);
    int ofRisk = risk.get(person);
    int ofChill = chill.getUnsigned(person);
    int ofTrust = legitimacy.get(person);
    int ofIncome = hardship.getUnsigned(person);
    int ofStanding = social.getUnsigned(person);
    int truth = oracle.get(person);
    if ((points | ofRisk | ofChill | ofTrust | ofIncome | ofStanding | truth) == 0) {
      return;
    }
    draws.at(Purpose.ROUND, 0, ground.index(), tick, person);
    int w0 = draws.word(0);
    int w1 = draws.word(1);
    int w2 = draws.word(2);
    int w3 = draws.word(3);
    relax(score, person, points, memory.score(), elapsed, w0);
    relax(risk, person, ofRisk, memory.risk(), elapsed, w0 << 16);
    relax(chill, person, ofChill, memory.chill(), elapsed, w1);
    relax(legitimacy, person, ofTrust, memory.legitimacy(), elapsed, w1 << 16);
    relax(hardship, person, ofIncome, memory.hardship(), elapsed, w2);
    relax(social, person, ofStanding, memory.standing(), elapsed, w2 << 16);
    relax(oracle, person, truth, memory.score(), elapsed, w3);
  }

  /// Returns how many ticks have passed since the person was touched.
  public int elapsed(int person, int tick) {
    return tick - (clock.get(person) & 0xFFFF);
  }

  /// Returns the score's deviation from the base at a tick, in sixteenths of a point.
  public double score(int person, int tick, Memory memory) {
    int stored = score.get(person);
    return stored == 0 ? 0 : stored * memory.score().factor(elapsed(person, tick));
  }

  /// Returns the stored score as of the last touch, in sixteenths of a point.
  public int score(int person) {
    return score.get(person);
  }

  /// Sets the score; the person must have been touched. Only `standing` calls this.
  public void score(int person, int sixteenths) {
    score.set(person, (short) sixteenths);
  }

  /// Returns own deviation of perceived risk, in logits.
  public double risk(int person, int tick, Memory memory) {
    int stored = risk.get(person);
    return stored == 0 ? 0 : stored * memory.risk().factor(elapsed(person, tick)) / RISK_UNIT;
  }

  /// Returns own chill, 0 to about 4.
  public double chill(int person, int tick, Memory memory) {
    int stored = chill.getUnsigned(person);
    return stored == 0 ? 0 : stored * memory.chill().factor(elapsed(person, tick)) / CHILL_UNIT;
  }

  /// Returns own deviation of legitimacy, -0.5 to 0.5.
  public double legitimacy(int person, int tick, Memory memory) {
    int stored = legitimacy.get(person);
    return stored == 0
        ? 0
        : stored * memory.legitimacy().factor(elapsed(person, tick)) / LEGITIMACY_UNIT;
  }

  /// Returns hardship: the shortfall of log income, 0 to ln 2.
  public double hardship(int person, int tick, Memory memory) {
    int stored = hardship.getUnsigned(person);
    return stored == 0
        ? 0
        : stored * memory.hardship().factor(elapsed(person, tick)) / HARDSHIP_UNIT;
  }

  /// Returns lost social standing, 0 to 1.
  public double social(int person, int tick, Memory memory) {
    int stored = social.getUnsigned(person);
    return stored == 0 ? 0 : stored * memory.standing().factor(elapsed(person, tick)) / SOCIAL_UNIT;
  }

  /// Moves perceived risk of a touched person; only `adaptation` calls this.
  public void moveRisk(int person, double logits, int word) {
    int units = Rounding.stochastic(risk.get(person) + logits * RISK_UNIT, word);
    risk.set(person, (byte) Math.min(Math.max(units, Byte.MIN_VALUE), Byte.MAX_VALUE));
  }

  /// Moves own chill of a touched person; only `adaptation` calls this.
  public void moveChill(int person, double amount, int word) {
    int units = Rounding.stochastic(chill.getUnsigned(person) + amount * CHILL_UNIT, word);
    chill.set(person, (byte) Math.min(Math.max(units, 0), 255));
  }

  /// Moves legitimacy of a touched person; only `adaptation` calls this.
  public void moveLegitimacy(int person, double amount, int word) {
    int units = Rounding.stochastic(legitimacy.get(person) + amount * LEGITIMACY_UNIT, word);
    legitimacy.set(person, (byte) Math.min(Math.max(units, Byte.MIN_VALUE), Byte.MAX_VALUE));
  }

  /// Moves hardship of a touched person; only `adaptation` calls this.
  public void moveHardship(int person, double amount, int word) {
    int units = Rounding.stochastic(hardship.getUnsigned(person) + amount * HARDSHIP_UNIT, word);
    hardship.set(person, (byte) Math.min(Math.max(units, 0), 255));
  }

  /// Returns whether a flag is set.
  public boolean is(int person, int flag) {
    return (flags.get(person) & flag) != 0;
  }

  /// Sets a flag.
  public void set(int person, int flag) {
    flags.set(person, (byte) (flags.get(person) | flag));
  }

  /// Clears a flag.
  public void clear(int person, int flag) {
    flags.set(person, (byte) (flags.get(person) & ~flag));
  }

  /// Returns the error-free score at a tick, in points at scale 1; for measurement.
  public double oracle(int person, int tick, Memory memory) {
    int stored = oracle.get(person);
    return stored == 0 ? 0 : stored * memory.score().factor(elapsed(person, tick));
  }

  /// Adds to the error-free score of a touched person; for measurement.
  public void moveOracle(int person, int points) {
    int moved = oracle.get(person) + points;
    oracle.set(person, (byte) Math.min(Math.max(moved, Byte.MIN_VALUE), Byte.MAX_VALUE));
  }

  /// Returns the column of people who did what a rule covers; for measurement.
  public BitColumn breached() {
    return breached;
  }

  /// Returns the bytes of the dense columns and the sparse tables.
  public long bytes() {
    return 11L * ground.people()
        + ground.people() / 8
        + restricted.bytes()
        + pending.bytes()
        + spells.bytes()
        + outbox.bytes()
        + grounded.bytes()
        + barredChildren.bytes();
  }

  /// Adds the state of everybody to a digest.
  public void digest(Digest digest) {
    for (int person = 0; person < ground.people(); person++) {
      digest.add(dense(person));
      digest.add(
          (clock.get(person) << 16) | (flags.get(person) << 8) | (oracle.get(person) & 0xFF));
    }
    for (int row = 0; row < restricted.size(); row++) {
      digest.add(restricted.key(row));
    }
  }

  /// Throws if the sparse tables and the flags contradict each other.
  public void validate() {
    int rows = restricted.size();
    for (int row = 0; row < rows; row++) {
      if (!is(restricted.person(row), LISTED)) {
        throw new IllegalStateException("listed without the flag: " + restricted.person(row));
      }
    }
    for (int person = 0; person < ground.people(); person++) {
      if (is(person, LISTED) && !restricted.contains(person)) {
        throw new IllegalStateException("flagged and not on a register: " + person);
      }
    }
  }

  private long dense(int person) {
    return ((long) (score.get(person) & 0xFFFF) << 40)
        | ((long) (risk.get(person) & 0xFF) << 32)
        | ((long) chill.getUnsigned(person) << 24)
        | ((long) (legitimacy.get(person) & 0xFF) << 16)
        | ((long) hardship.getUnsigned(person) << 8)
        | social.getUnsigned(person);
  }

  private static void relax(
      ByteColumn column, int person, int value, HalfLife halfLife, int elapsed, int word) {
    if (value != 0) {
      column.set(person, (byte) Rounding.stochastic(value * halfLife.factor(elapsed), word));
    }
  }

  private static void relax(
      ShortColumn column, int person, int value, HalfLife halfLife, int elapsed, int word) {
    if (value != 0) {
      column.set(person, (short) Rounding.stochastic(value * halfLife.factor(elapsed), word));
    }
  }
}
