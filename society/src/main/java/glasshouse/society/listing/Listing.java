// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.listing;

import glasshouse.kernel.Draws;
import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.District;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Register;
import glasshouse.society.scene.Ruling;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who comes on a register and who leaves it (model 7.10). The only writer of registers.
public final class Listing {
  private static final int LANES = 3;

  /// The rank alone lists; no rule does.
  private static final int NO_RULE = -1;

  private Listing() {}

  /// Lists people because of the entries of the tick.
  public static void enlist(Entries entries, Scene scene) {
    Law law = scene.regime().law();
    Register rank = rankRegister(law);
    for (int row = 0; row < entries.size(); row++) {
      int entry = entries.entry(row);
      for (int rule : law.rulesOf(Entries.kind(entry))) {
        Register register = law.register(rule);
        boolean lists =
            register.index() >= 0
                && scene.tick() >= register.fromTick()
                && law.applies(rule, entries.attributes(row));
        if (lists && enlist(entry, rule, register, scene)) {
          entries.confirm(row, register.index());
        }
      }
      if (rank != null && scene.tick() >= rank.fromTick() && entries.points(row) < 0) {
        int person = Entries.person(entry);
        if (scene.district().score(person) < scene.ranking().enterBelow()) {
          add(person, rank, NO_RULE, Entries.cause(entry), scene);
        }
      }
    }
  }

  private static boolean enlist(int entry, int rule, Register register, Scene scene) {
    Law law = scene.regime().law();
    int person = Entries.person(entry);
    int kind = Entries.kind(entry);
    double chance = law.isRamped(rule) ? 1 : law.listingChance(rule);
    scene.draws().at(Purpose.LIST, kind, scene.ground().index(), scene.tick(), person);
    if (scene.draws().uniform(register.index() & LANES) >= chance) {
      return false;
    }
    boolean isNew = add(person, register, rule, Entries.cause(entry), scene);
    Group group = scene.world().deeds().get(kind).group();
    boolean isMundane = group != Group.OFFENCE && group != Group.FINANCIAL;
    if (isNew && isMundane) {
      mark(person, register, scene);
    }
    return true;
  }

  private static void mark(int person, Register register, Scene scene) {
    Restricted restricted = scene.district().restricted();
    int row = restricted.firstRow(person);
    while (restricted.register(row) != register.index()) {
      row++;
    }
    restricted.flag(row, Restricted.MUNDANE);
  }

  private static boolean add(int person, Register register, int rule, int cause, Scene scene) {
    District district = scene.district();
    int until =
        register.way() == Register.Way.TERM
            ? Math.min(scene.tick() + register.termTicks(), Restricted.OPEN - 1)
            : Restricted.OPEN;
    boolean isNew = district.restricted().add(person, register.index(), cause, scene.tick(), until);
    if (isNew) {
      district.set(person, District.LISTED);
      scene.tally().list(register.index());
      if (register.way() == Register.Way.DEBT) {
        indebt(person, cause == Cause.UNABLE.code(), scene);
      }
      boolean isScore = register.way() == Register.Way.RANK;
      if (isScore && !district.is(person, District.GRAVE)) {
        mark(person, register, scene);
      }
    }
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Listed(register.index(), rule, cause, until, isNew));
    }
    return isNew;
  }

  /// Takes people in whose rank has fallen below the line; once for each rank table.
  public static void rank(Scene scene) {
    Register rank = rankRegister(scene.regime().law());
    if (rank == null || scene.tick() < rank.fromTick()) {
      return;
    }
    District district = scene.district();
    int line = scene.ranking().enterBelow();
    for (int person = 0; person < scene.ground().people(); person++) {
      if (district.score(person) < line
          && district.score(person, scene.tick(), scene.world().memory()) < line
          && isAdult(person, scene)) {
        add(person, rank, NO_RULE, Cause.CORRECT.code(), scene);
      }
    }
  }

  /// Only adults have a rank; the line can lie above the score of a child, who has no record.
  private static boolean isAdult(int person, Scene scene) {
    Traits traits = scene.traits();
    traits.read(scene.ground(), person);
    return Ages.band(traits.weeks(scene.week())) >= Ages.FIRST_ADULT_BAND;
  }

  private static void spare(int person, long ticks, Scene scene) {
    scene.tally().add(Count.SPARED_TICKS, ticks);
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Spared(ticks));
    }
  }

  /// Lets people go whose term is over, whose debt is settled, or whose rank has risen.
  public static void release(Scene scene) {
    District district = scene.district();
    Restricted restricted = district.restricted();
    if (restricted.size() == 0) {
      return;
    }
    boolean[] hasLeft = {false};
    restricted.retain(row -> {
      boolean stays = stays(row, restricted, scene);
      if (stays && !restricted.isInEffect(row) && Cause.isWrongful(restricted.cause(row))) {
        spare(restricted.person(row), 1, scene);
      }
      if (!stays) {
        hasLeft[0] = true;
        scene.tally().release(restricted.register(row));
        district.clear(restricted.person(row), District.LISTED);
        if (scene.isHeard(restricted.person(row))) {
          scene.tell(restricted.person(row), new LifeEvent.Released(restricted.register(row)));
        }
      }
      return stays;
    });
    if (hasLeft[0]) {
      for (int row = 0; row < restricted.size(); row++) {
        district.set(restricted.person(row), District.LISTED);
      }
    }
  }

  private static boolean stays(int row, Restricted restricted, Scene scene) {
    Register register = scene.world().registers().get(restricted.register(row));
    return switch (register.way()) {
      case TERM -> scene.tick() < restricted.until(row);
      case RANK ->
          scene.district().score(restricted.person(row), scene.tick(), scene.world().memory())
              < scene.ranking().leaveAbove();
      case DEBT -> !hasExpired(row, restricted, scene) && owes(row, restricted, scene);
    };
  }

  private static boolean hasExpired(int row, Restricted restricted, Scene scene) {
    int expiry = scene.regime().review().expiryTicks();
    return expiry > 0 && scene.tick() - restricted.start(row) >= expiry;
  }

  /// Carries out rulings: a listing waits, stands, or loses the ground that fell.
  public static void strike(List<Ruling> rulings, Scene scene) {
    for (Ruling ruling : rulings) {
      for (Register register : scene.world().registers()) {
        if ((ruling.registers() >>> register.index() & 1) != 0) {
          strike(ruling, register.index(), scene);
        }
      }
    }
  }

  private static void strike(Ruling ruling, int register, Scene scene) {
    District district = scene.district();
    Restricted restricted = district.restricted();
    int person = Entries.person(ruling.entry());
    int row = restricted.row(person, register);
    if (row < 0 || restricted.start(row) > ruling.filed()) {
      return; // that listing has ended; one of today has other grounds
    }
    boolean wasSuspended = ruling.isSuspended();
    switch (ruling.outcome()) {
      case FILED -> {
        if (wasSuspended) {
          restricted.suspend(row);
        }
      }
      case UPHELD, OVERTURNED -> {
        if (wasSuspended) {
          restricted.resume(row);
        }
      }
      case LATE -> {}
    }
    if (ruling.outcome() != Ruling.Outcome.OVERTURNED) {
      return;
    }
    long spared = left(row, restricted, scene);
    if (restricted.drop(row)) {
      if (Cause.isWrongful(Entries.cause(ruling.entry()))) {
        spare(person, spared, scene);
      }
      scene.tally().release(register);
      if (scene.isHeard(person)) {
        scene.tell(person, new LifeEvent.Released(register));
      }
      if (!restricted.contains(person)) {
        district.clear(person, District.LISTED);
      }
    }
  }

  /// How many ticks a listing would have lasted: its term, or what debtors like this one stay on
  /// average, but not beyond its expiry.
  private static long left(int row, Restricted restricted, Scene scene) {
    if (restricted.until(row) != Restricted.OPEN) {
      return Math.max(restricted.until(row) - scene.tick(), 0);
    }
    Exits exits = scene.world().exits();
    boolean isUnable = restricted.cause(row) == Cause.UNABLE.code();
    double hazard =
        isUnable
            ? exits.complyUnable() + exits.otherUnable()
            : exits.complyAble() + exits.otherAble();
    int expiry = scene.regime().review().expiryTicks();
    long most = expiry > 0 ? restricted.start(row) + expiry - scene.tick() : Restricted.OPEN;
    long mean = Math.round(1 / (hazard * scene.world().calendar().tickYears()));
    return Math.max(Math.min(mean, most), 0);
  }

  private static void indebt(int person, boolean isUnable, Scene scene) {
    scene.tally().add(Count.DEBTORS, 1);
    scene.tally().add(Count.DEBTORS_UNABLE, isUnable ? 1 : 0);
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Indebted(isUnable));
    }
  }

  private static void owe(int person, boolean isUnable, Scene scene) {
    scene.tally().add(Count.DEBTOR_TICKS, 1);
    scene.tally().add(Count.DEBTOR_TICKS_UNABLE, isUnable ? 1 : 0);
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Owed(isUnable));
    }
  }

  /// Debtors settle, or leave by other ways, with hazards that depend on what they can pay.
  private static boolean owes(int row, Restricted restricted, Scene scene) {
    boolean isUnable = restricted.cause(row) == Cause.UNABLE.code();
    owe(restricted.person(row), isUnable, scene);
    if (restricted.isFlagged(row, Restricted.COMPLIED)) {
      return !comply(row, isUnable, scene);
    }
    Exits exits = scene.world().exits();
    int person = restricted.person(row);
    double years = scene.world().calendar().tickYears();
    Draws draws = scene.draws();
    draws.at(Purpose.EXIT, restricted.register(row), scene.ground().index(), scene.tick(), person);
    double most = (isUnable ? exits.complyUnable() : exits.complyAble() * MOST) * years;
    double u = draws.uniform(0);
    if (u < most) {
      double hazard = exits.complyUnable();
      if (!isUnable) {
        Traits traits = scene.traits();
        traits.read(scene.ground(), person);
        double hardship = scene.district().hardship(person, scene.tick(), scene.world().memory());
        hazard =
            exits.complyAble()
                * ExpTable.exp(
                    exits.incomeSlope() * traits.resources() - exits.hardshipSlope() * hardship);
      }
      if (u < hazard * years) {
        return !comply(row, isUnable, scene);
      }
    }
    double other = isUnable ? exits.otherUnable() : exits.otherAble();
    return draws.uniform(1) >= other * years;
  }

  /// Nobody's resources raise the hazard of paying by more than this factor.
  private static final double MOST = 4;

  private static boolean comply(int row, boolean isUnable, Scene scene) {
    scene.tally().add(Count.COMPLIED, 1);
    if (isUnable) {
      scene.tally().add(Count.COMPLIED_UNABLE, 1);
    }
    Restricted restricted = scene.district().restricted();
    if (scene.isHeard(restricted.person(row))) {
      scene.tell(restricted.person(row), new LifeEvent.Paid(restricted.register(row), isUnable));
    }
    return true;
  }

  private static @Nullable Register rankRegister(Law law) {
    for (Register register : law.registers()) {
      if (register.way() == Register.Way.RANK) {
        return register;
      }
    }
    return null;
  }
}
