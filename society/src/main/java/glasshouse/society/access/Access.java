// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.access;

import glasshouse.kernel.Draws;
import glasshouse.kernel.ExpTable;
import glasshouse.kernel.Normal;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Refusals;
import glasshouse.society.people.Restricted;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Role;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.Cause;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.LifeEvent;
import java.util.Arrays;
import java.util.List;

/// People on a register ask for services, and gates answer (model 7.11, 7.12).
///
/// Only their requests are simulated: what unrestricted people ask for has no consequence, so its
/// volume is known analytically. Requests are a Poisson number with an address that names the
/// person and the tick; they are the same in every arm in which the person is on a register. Not
/// thread-safe: every worker has its own.
public final class Access {
  private static final int MANY = 12;

  private double[] rates = new double[0];

  /// Answers the requests of everybody on a register.
  public void answer(Scene scene, Refusals refusals) {
    refusals.clear();
    Restricted restricted = scene.district().restricted();
    int row = 0;
    while (row < restricted.size()) {
      int person = restricted.person(row);
      int end = row + 1;
      while (end < restricted.size() && restricted.person(end) == person) {
        end++;
      }
      if (scene.ground().isHome(person)) {
        count(scene, row, end);
        request(scene, row, end, refusals);
        askForChildren(scene, row, end, refusals);
        Spouses.ask(scene, row, end, refusals);
      }
      row = end;
    }
  }

  /// Returns what the gate of a service would answer if somebody asked now. Draws nothing and
  /// changes nothing: a request of the week meets the same gate.
  public static Doors.Reply reply(Scene scene, int person, int service) {
    Service asked = scene.world().services().get(service);
    return switch (asked.use()) {
      case OWN -> replyTo(scene, person, asked);
      case CHILD -> replyToFamily(scene, person, asked);
      case REWARD -> new Doors.Reply(true, -1, person, 0);
    };
  }

  private static Doors.Reply replyTo(Scene scene, int person, Service service) {
    if (!isOfAge(scene, person, service)) {
      return new Doors.Reply(false, -1, person, 0);
    }
    return reply(scene, person, service, scene.regime().doors().coverage()[service.index()]);
  }

  private static Doors.Reply replyToFamily(Scene scene, int person, Service service) {
    Traits traits = scene.traits();
    Ground ground = scene.ground();
    int head = traits.householdHead(ground, person);
    int end = Math.min(head + traits.householdSize(ground, person), ground.people());
    boolean isAsked = false;
    int listed = -1;
    for (int member = end - 1; member >= head; member--) {
      boolean isChild = traits.roleOf(ground, member) == Role.CHILD.code();
      isAsked |= isChild && isOfAge(scene, member, service);
      if (isParentListed(scene, member)) {
        listed = member; // the head's listing stands for the household
      }
    }
    if (!isAsked || listed < 0) {
      return new Doors.Reply(isAsked, -1, person, 0);
    }
    Doors doors = scene.regime().doors();
    double reach = doors.coverage()[service.index()] * doors.childFamily();
    return reply(scene, listed, service, reach);
  }

  private static boolean isOfAge(Scene scene, int person, Service service) {
    scene.traits().read(scene.ground(), person);
    int age = Ages.years(scene.traits().weeks(scene.week()));
    return age >= service.fromAge() && age <= service.toAge();
  }

  private static Doors.Reply reply(Scene scene, int person, Service service, double reach) {
    Restricted restricted = scene.district().restricted();
    int from = restricted.firstRow(person);
    int end = from;
    while (end < restricted.size() && restricted.person(end) == person) {
      end++;
    }
    int register = refusing(scene, service.index(), from, end);
    return new Doors.Reply(true, register, person, register < 0 ? 0 : reach);
  }

  private static void count(Scene scene, int from, int end) {
    Restricted restricted = scene.district().restricted();
    boolean isMundane = true;
    for (int row = from; row < end; row++) {
      isMundane &= restricted.isFlagged(row, Restricted.MUNDANE);
    }
    scene.tally().add(Count.LISTED_TICKS, 1);
    if (isMundane) {
      scene.tally().add(Count.MUNDANE_TICKS, 1);
    }
    int person = restricted.person(from);
    if (scene.isHeard(person)) {
      scene.tell(person, new LifeEvent.Restrained(isMundane));
    }
  }

  private void request(Scene scene, int from, int end, Refusals refusals) {
    int person = scene.district().restricted().person(from);
    double total = rates(scene, person);
    Draws draws = scene.draws();
    draws.at(Purpose.SERVICE, 0, scene.ground().index(), scene.tick(), person);
    double u = draws.uniform(0);
    double term = ExpTable.exp(-total);
    int requests = 0;
    while (u >= term && requests < MANY) {
      u -= term;
      requests++;
      term *= total / requests;
    }
    for (int request = 0; request < requests; request++) {
      draws.at(Purpose.SERVICE, 1 + request, scene.ground().index(), scene.tick(), person);
      int service = pick(draws.uniform(0) * total);
      if (draws.uniform(1) < scene.regime().doors().coverage()[service]
          && refusing(scene, service, from, end) >= 0) {
        refuse(scene, service, from, end, draws.uniform(2), refusals);
      }
    }
  }

  /// Fills the person's requests a tick by service and returns their sum.
  private double rates(Scene scene, int person) {
    List<Service> services = scene.world().services();
    if (rates.length != services.size()) {
      rates = new double[services.size()];
    }
    Arrays.fill(rates, 0);
    Traits traits = scene.traits();
    traits.read(scene.ground(), person);
    traits.readMore(scene.ground(), person);
    int age = Ages.years(traits.weeks(scene.week()));
    double years = scene.world().calendar().tickYears();
    double total = 0;
    for (Service service : services) {
      if (service.use() == Service.Use.OWN && age >= service.fromAge() && age <= service.toAge()) {
        double rate = demand(scene, service) * service.repeat() * gradient(service, traits) * years;
        rates[service.index()] = rate;
        total += rate;
      }
    }
    return total;
  }

  /// Returns how many requests a year an average person makes for a service now.
  static double demand(Scene scene, Service service) {
    return service.demandAfter(scene.tick() * scene.world().calendar().tickYears());
  }

  static double gradient(Service service, Traits traits) {
    return switch (service.gradient()) {
      case NONE -> 1;
      case TRAVEL -> traits.travel();
      case INCOME -> .5 + Normal.phi(traits.resources());
      case VOICE -> .5 + Normal.phi(traits.voice());
    };
  }

  private int pick(double target) {
    double rest = target;
    int last = 0;
    for (int service = 0; service < rates.length; service++) {
      if (rates[service] > 0) {
        last = service;
        rest -= rates[service];
        if (rest < 0) {
          return service;
        }
      }
    }
    return last;
  }

  /// Returns the register for which a gate is closed to somebody, or -1 if it is open.
  static int refusing(Scene scene, int service, int from, int end) {
    Doors doors = scene.regime().doors();
    Restricted restricted = scene.district().restricted();
    double joint = scene.world().calendar().joint(scene.tick());
    for (int row = from; row < end; row++) {
      int ticks = scene.tick() - restricted.start(row);
      if (restricted.isInEffect(row)
          && doors.isClosed(service, restricted.register(row), joint, ticks)) {
        return restricted.register(row);
      }
    }
    return -1;
  }

  private static void refuse(
      Scene scene, int service, int from, int end, double u, Refusals refusals) {
    Restricted restricted = scene.district().restricted();
    int person = restricted.person(from);
    refusals.add(person, service, -1);
    scene.tally().refuse(service);
    restricted.countDenial(from);
    boolean isGrounded =
        scene.world().services().get(service).gradient() == Service.Gradient.TRAVEL
            && isFlight(scene, service)
            && scene.district().grounded().add(person);
    if (isGrounded) {
      scene.tally().add(Count.GROUNDED_PERSONS, 1);
    }
    if (scene.isHeard(person)) {
      int register = refusing(scene, service, from, end);
      scene.tell(person, new LifeEvent.Refused(service, register, LifeEvent.NOBODY, isGrounded));
    }
    Exits exits = scene.world().exits();
    for (int row = from; row < end; row++) {
      Register register = scene.world().registers().get(restricted.register(row));
      boolean isUnable = restricted.cause(row) == Cause.UNABLE.code();
      double chance = isUnable ? exits.denialUnable() : exits.denialAble();
      if (register.way() == Register.Way.DEBT && u < chance) {
        restricted.flag(row, Restricted.COMPLIED);
      }
    }
  }

  /// The first travel service of a scenario is the flight; others are reported by name.
  private static boolean isFlight(Scene scene, int service) {
    for (Service other : scene.world().services()) {
      if (other.gradient() == Service.Gradient.TRAVEL) {
        return other.index() == service;
      }
    }
    return false;
  }

  /// A listed parent closes doors for the children of the household.
  private static void askForChildren(Scene scene, int from, int end, Refusals refusals) {
    Doors doors = scene.regime().doors();
    Restricted restricted = scene.district().restricted();
    int person = restricted.person(from);
    Ground ground = scene.ground();
    Traits traits = scene.traits();
    if (doors.childFamily() == 0 || traits.roleOf(ground, person) != Role.PARENT.code()) {
      return;
    }
    int head = traits.householdHead(ground, person);
    int size = traits.householdSize(ground, person);
    boolean isSecond = person != head;
    if (isSecond && isParentListed(scene, head)) {
      return; // the other parent's listing already stands for the household
    }
    for (int member = head; member < head + size && member < ground.people(); member++) {
      if (traits.roleOf(ground, member) == Role.CHILD.code()) {
        askForChild(scene, from, end, member, refusals);
      }
    }
  }

  private static boolean isParentListed(Scene scene, int head) {
    return scene.traits().roleOf(scene.ground(), head) == Role.PARENT.code()
        && scene.district().is(head, District.LISTED)
        && scene.district().restricted().hasEffect(head);
  }

  private static void askForChild(Scene scene, int from, int end, int child, Refusals refusals) {
    Traits traits = scene.traits();
    traits.read(scene.ground(), child);
    int age = Ages.years(traits.weeks(scene.week()));
    double years = scene.world().calendar().tickYears();
    Doors doors = scene.regime().doors();
    Draws draws = scene.draws();
    for (Service service : scene.world().services()) {
      if (service.use() != Service.Use.CHILD || age < service.fromAge() || age > service.toAge()) {
        continue;
      }
      int index = service.index();
      double rate = demand(scene, service) * gradient(service, traits) * years;
      draws.at(Purpose.FAMILY, index, scene.ground().index(), scene.tick(), child);
      double reach = doors.coverage()[index] * doors.childFamily();
      if (draws.uniform(0) < rate
          && draws.uniform(1) < reach
          && refusing(scene, index, from, end) >= 0) {
        int parent = scene.district().restricted().person(from);
        refusals.add(parent, index, child);
        scene.tally().refuse(index);
        scene.tally().add(Count.BARRED_TIMES, 1);
        boolean isFirst = scene.district().barredChildren().add(child);
        if (isFirst) {
          scene.tally().add(Count.BARRED_CHILDREN, 1);
        }
        if (scene.isHeard(parent)) {
          int register = refusing(scene, index, from, end);
          scene.tell(parent, new LifeEvent.Refused(index, register, child, false));
        }
        if (scene.isHeard(child)) {
          scene.tell(child, new LifeEvent.Barred(index, parent, isFirst));
        }
      }
    }
  }
}
