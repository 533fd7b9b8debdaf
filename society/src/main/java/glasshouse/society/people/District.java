// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import glasshouse.kernel.ByteColumn;
import glasshouse.kernel.Digest;
import glasshouse.kernel.Draws;
import glasshouse.kernel.HalfLife;
import glasshouse.kernel.LongColumn;
import glasshouse.kernel.Purpose;
import glasshouse.kernel.Rounding;
import java.lang.foreign.Arena;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The changing state of a district's people in one arm (model 2.2).
///
/// ```
///            bits                                               writer       unit
/// state      [ score 16 | clock 16 | risk 8 | chill 8           standing, touch, adaptation
///            | legitimacy 8 | hardship 8 ]   8 bytes a person
///   score        sixteenths of a point from the base            standing
///   clock        tick of the last touch                         touch
///   risk         32nds of a logit                               adaptation
///   chill        64ths                                          adaptation
///   legitimacy   256ths                                         adaptation
///   hardship     255ths of ln 2                                 adaptation
/// social     255ths of lost standing, 1 byte                    social
/// flags      see below, 1 byte                                  as named there
/// oracle     points of an error-free score, 1 byte              standing; for measurement
/// credit     see below, 1 byte, only where there are lenders    lending
///                          11 bytes a person, 12 with lenders, plus sparse tables
/// ```
///
/// What is read together lies together: one look at memory for six values. Values relax towards
/// zero between touches; `touch` brings a person up to date and rounds with keyed uniforms, because
/// plain rounding would freeze small deviations for ever.
public final class District {
  /// Flag: knows of the scheme by own experience; writer: adaptation.
  public static final int AWARE = 1;

  /// Flag: is on a register; writer: listing.
  public static final int LISTED = 2;

  /// Flag: has been wrongly penalised; for measurement.
  public static final int WRONGED = 4;

  /// Flag: has a record of a grave kind (offence or financial); for measurement.
  public static final int GRAVE = 8;

  /// Flag: did what a rule covers; for measurement.
  public static final int BREACHED = 16;

  /// Credit file, bits 0 to 2: loans that were repaid, as far as a bureau knows, 0 to 7.
  public static final int THICKNESS = 7;

  /// Credit file: a loan is running.
  public static final int OWES = 8;

  /// Credit file: in arrears after a default.
  public static final int ARREARS = 16;

  /// Credit file: there is a record of a default.
  public static final int DEFAULTED = 32;

  /// Credit file: has or had a loan.
  public static final int HAD_LOAN = 64;

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

  private static final int BYTES = 11;
  private static final int SCORE = 48;
  private static final int CLOCK = 32;
  private static final int RISK = 24;
  private static final int CHILL = 16;
  private static final int LEGITIMACY = 8;
  private static final int HARDSHIP = 0;

  private final Ground ground;
  private final LongColumn state;
  private final ByteColumn social;
  private final ByteColumn flags;
  private final ByteColumn oracle;
  private @Nullable ByteColumn credit;

  private final Restricted restricted = new Restricted();
  private final Pending pending = new Pending();
  private final Appeals appeals = new Appeals();
  private final Spells spells = new Spells();
  private final Mail outbox = new Mail();
  private final SparseSet grounded = new SparseSet();
  private final SparseSet barredChildren = new SparseSet();

  /// Creates the state of a district, everybody at rest.
  public District(Ground ground, Arena arena) {
    this.ground = ground;
    int people = ground.people();
    state = LongColumn.of(arena, people);
    social = ByteColumn.of(arena, people);
    flags = ByteColumn.of(arena, people);
    oracle = ByteColumn.of(arena, people);
  }

  /// Gives everybody a credit file, empty at first.
  public void openCredit(Arena arena) {
    credit = ByteColumn.of(arena, ground.people());
  }

  /// Returns whether people here have credit files.
  public boolean hasCredit() {
    return credit != null;
  }

  /// Returns a person's credit file; an empty one where there are none.
  public int credit(int person) {
    return credit == null ? 0 : credit.getUnsigned(person);
  }

  /// Replaces a person's credit file. Only `lending` calls this.
  public void credit(int person, int file) {
    if (credit == null) {
      throw new IllegalStateException("there are no credit files here");
    }
    credit.setUnsigned(person, file);
  }

  /// Returns whether a person can default: whether a loan is running here.
  public boolean owes(int person) {
    return (credit(person) & OWES) != 0;
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

  /// Returns appeals that wait for a decision.
  public Appeals appeals() {
    return appeals;
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
    long was = state.get(person);
    int elapsed = tick - clock(was);
    if (elapsed == 0) {
      return;
    }
    int ofStanding = social.getUnsigned(person);
    int truth = oracle.get(person);
    long rest = was & ~(0xFFFFL << CLOCK);
    if ((rest | ofStanding | truth) != 0) {
      draws.at(Purpose.ROUND, 0, ground.index(), tick, person);
      int w0 = draws.word(0);
      int w1 = draws.word(1);
      int w2 = draws.word(2);
      int points = relax(score(was), memory.score(), elapsed, w0);
      int ofRisk = relax(risk(was), memory.risk(), elapsed, w0 << 16);
      int ofChill = relax(chill(was), memory.chill(), elapsed, w1);
      int ofTrust = relax(legitimacy(was), memory.legitimacy(), elapsed, w1 << 16);
      int ofIncome = relax(hardship(was), memory.hardship(), elapsed, w2);
      rest =
          (long) points << SCORE
              | (ofRisk & 0xFFL) << RISK
              | (ofChill & 0xFFL) << CHILL
              | (ofTrust & 0xFFL) << LEGITIMACY
              | (ofIncome & 0xFFL);
      if (ofStanding != 0) {
        social.setUnsigned(person, relax(ofStanding, memory.standing(), elapsed, w2 << 16));
      }
      if (truth != 0) {
        oracle.set(person, relax(truth, memory.score(), elapsed, draws.word(3)));
      }
    }
    state.set(person, rest | (tick & 0xFFFFL) << CLOCK);
  }

  private static int relax(int value, HalfLife halfLife, int elapsed, int word) {
    return value == 0 ? 0 : Rounding.stochastic(value * halfLife.factor(elapsed), word);
  }

  private static int score(long state) {
    return (int) (state >> SCORE);
  }

  private static int clock(long state) {
    return (int) (state >>> CLOCK) & 0xFFFF;
  }

  private static int risk(long state) {
    return (byte) (state >>> RISK);
  }

  private static int chill(long state) {
    return (int) (state >>> CHILL) & 0xFF;
  }

  private static int legitimacy(long state) {
    return (byte) (state >>> LEGITIMACY);
  }

  private static int hardship(long state) {
    return (int) state & 0xFF;
  }

  /// Replaces a value of eight bits.
  private void put(int person, int shift, int value) {
    long cleared = state.get(person) & ~(0xFFL << shift);
    state.set(person, cleared | (value & 0xFFL) << shift);
  }

  /// Returns whether neither hardship nor own trust nor lost standing nor a register weighs on a
  /// person's conduct.
  public boolean isAtRest(int person) {
    return (state.get(person) & 0xFFFF) == 0
        && social.get(person) == 0
        && (flags.get(person) & LISTED) == 0;
  }

  /// Returns how many ticks have passed since the person was touched.
  public int elapsed(int person, int tick) {
    return tick - clock(state.get(person));
  }

  /// Returns the score's deviation from the base at a tick, in sixteenths of a point.
  public double score(int person, int tick, Memory memory) {
    long now = state.get(person);
    int stored = score(now);
    return stored == 0 ? 0 : stored * memory.score().factor(tick - clock(now));
  }

  /// Returns the stored score as of the last touch, in sixteenths of a point.
  public int score(int person) {
    return score(state.get(person));
  }

  /// Sets the score; the person must have been touched. Only `standing` calls this.
  public void score(int person, int sixteenths) {
    long cleared = state.get(person) & ~(0xFFFFL << SCORE);
    state.set(person, cleared | (long) sixteenths << SCORE);
  }

  /// Returns own deviation of perceived risk, in logits.
  public double risk(int person, int tick, Memory memory) {
    long now = state.get(person);
    int stored = risk(now);
    return stored == 0 ? 0 : stored * memory.risk().factor(tick - clock(now)) / RISK_UNIT;
  }

  /// Returns own chill, 0 to about 4.
  public double chill(int person, int tick, Memory memory) {
    long now = state.get(person);
    int stored = chill(now);
    return stored == 0 ? 0 : stored * memory.chill().factor(tick - clock(now)) / CHILL_UNIT;
  }

  /// Returns own deviation of legitimacy, -0.5 to 0.5.
  public double legitimacy(int person, int tick, Memory memory) {
    long now = state.get(person);
    int stored = legitimacy(now);
    return stored == 0
        ? 0
        : stored * memory.legitimacy().factor(tick - clock(now)) / LEGITIMACY_UNIT;
  }

  /// Returns hardship: the shortfall of log income, 0 to ln 2.
  public double hardship(int person, int tick, Memory memory) {
    long now = state.get(person);
    int stored = hardship(now);
    return stored == 0 ? 0 : stored * memory.hardship().factor(tick - clock(now)) / HARDSHIP_UNIT;
  }

  /// Returns lost social standing, 0 to 1.
  public double social(int person, int tick, Memory memory) {
    int stored = social.getUnsigned(person);
    return stored == 0 ? 0 : stored * memory.standing().factor(elapsed(person, tick)) / SOCIAL_UNIT;
  }

  /// Moves perceived risk of a touched person; only `adaptation` calls this.
  public void moveRisk(int person, double logits, int word) {
    int units = Rounding.stochastic(risk(state.get(person)) + logits * RISK_UNIT, word);
    put(person, RISK, Math.min(Math.max(units, Byte.MIN_VALUE), Byte.MAX_VALUE));
  }

  /// Moves own chill of a touched person; only `adaptation` calls this.
  public void moveChill(int person, double amount, int word) {
    int units = Rounding.stochastic(chill(state.get(person)) + amount * CHILL_UNIT, word);
    put(person, CHILL, Math.min(Math.max(units, 0), 255));
  }

  /// Moves legitimacy of a touched person; only `adaptation` calls this.
  public void moveLegitimacy(int person, double amount, int word) {
    int units = Rounding.stochastic(legitimacy(state.get(person)) + amount * LEGITIMACY_UNIT, word);
    put(person, LEGITIMACY, Math.min(Math.max(units, Byte.MIN_VALUE), Byte.MAX_VALUE));
  }

  /// Moves hardship of a touched person; only `adaptation` calls this.
  public void moveHardship(int person, double amount, int word) {
    int units = Rounding.stochastic(hardship(state.get(person)) + amount * HARDSHIP_UNIT, word);
    put(person, HARDSHIP, Math.min(Math.max(units, 0), 255));
  }

  /// Moves lost standing of a touched person; only `social` calls this.
  public void moveSocial(int person, double amount, int word) {
    int units = Rounding.stochastic(social.getUnsigned(person) + amount * SOCIAL_UNIT, word);
    social.setUnsigned(person, Math.min(Math.max(units, 0), 255));
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

  /// Forgets who was wronged and who did what a rule covers: from here on it is asked anew.
  public void measureAnew() {
    for (int person = 0; person < ground.people(); person++) {
      clear(person, WRONGED | BREACHED);
    }
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

  /// Empties the homes of people that leave for good: whoever comes next starts with nothing, and
  /// neither registers nor entries, appeals and spells stay behind. Only `turnover` calls this.
  public void vacate(BitSet leavers, int tick) {
    leavers.stream()
        .forEach(person -> {
          state.set(person, (tick & 0xFFFFL) << CLOCK);
          social.setUnsigned(person, 0);
          flags.set(person, (byte) 0);
          oracle.set(person, (byte) 0);
          if (credit != null) {
            credit.setUnsigned(person, 0);
          }
        });
    restricted.retain(row -> !leavers.get(restricted.person(row)));
    appeals.retain(row -> !leavers.get(Entries.person(appeals.entry(row))));
    spells.retain((person, _) -> !leavers.get(person));
    pending.forget(leavers);
    grounded.forget(leavers);
    barredChildren.forget(leavers);
  }

  /// Returns the bytes of the dense columns and the sparse tables.
  public long bytes() {
    return (long) (BYTES + (hasCredit() ? 1 : 0)) * ground.people()
        + restricted.bytes()
        + pending.bytes()
        + appeals.bytes()
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
          (clock(state.get(person)) << 16)
              | (flags.get(person) << 8)
              | (oracle.get(person) & 0xFF));
      if (credit != null) {
        digest.add(credit.getUnsigned(person));
      }
    }
    for (int row = 0; row < restricted.size(); row++) {
      digest.add(restricted.key(row));
    }
    appeals.digest(digest);
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
    long now = state.get(person);
    return ((long) (score(now) & 0xFFFF) << 40)
        | ((long) (risk(now) & 0xFF) << 32)
        | ((long) chill(now) << 24)
        | ((long) (legitimacy(now) & 0xFF) << 16)
        | ((long) hardship(now) << 8)
        | social.getUnsigned(person);
  }
}
