// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.access;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.people.District;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Refusals;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Role;
import glasshouse.society.regime.Doors;
import glasshouse.society.regime.Service;
import glasshouse.society.scene.Scene;
import glasshouse.society.witness.LifeEvent;

/// A listed parent closes the lender's door for the other parent of the household, if that one is
/// on no register (model 7.11).
final class Spouses {
  private Spouses() {}

  /// Lets the spouse of a listed person ask for a loan.
  ///
  /// @param from first row of the person's entries on registers
  /// @param end row after the last
  static void ask(Scene scene, int from, int end, Refusals refusals) {
    Doors doors = scene.regime().doors();
    int loan = scene.world().lender().service();
    if (doors.spouseFamily() == 0 || loan < 0) {
      return;
    }
    int person = scene.district().restricted().person(from);
    int spouse = spouse(scene, person);
    if (spouse < 0 || scene.district().is(spouse, District.LISTED)) {
      return;
    }
    Service service = scene.world().services().get(loan);
    Traits traits = scene.traits();
    Ground ground = scene.ground();
    traits.read(ground, spouse);
    traits.readMore(ground, spouse);
    int age = Ages.years(traits.weeks(scene.week()));
    if (age < service.fromAge() || age > service.toAge()) {
      return;
    }
    double years = scene.world().calendar().tickYears();
    double rate = Access.demand(scene, service) * Access.gradient(service, traits) * years;
    double reach = doors.coverage()[loan] * doors.spouseFamily();
    Draws draws = scene.draws();
    draws.at(Purpose.FAMILY, loan, ground.index(), scene.tick(), spouse);
    int register = Access.refusing(scene, loan, from, end);
    if (draws.uniform(0) < rate && draws.uniform(1) < reach && register >= 0) {
      refusals.add(spouse, loan, -1);
      scene.tally().refuse(loan);
      if (scene.isHeard(spouse)) {
        scene.tell(spouse, new LifeEvent.Refused(loan, register, LifeEvent.NOBODY, false));
      }
    }
  }

  /// Returns the other parent of a parent's household, or -1.
  private static int spouse(Scene scene, int person) {
    Traits traits = scene.traits();
    Ground ground = scene.ground();
    if (traits.roleOf(ground, person) != Role.PARENT.code()) {
      return -1;
    }
    int head = traits.householdHead(ground, person);
    int end = Math.min(head + traits.householdSize(ground, person), ground.people());
    for (int member = head; member < end; member++) {
      if (member != person && traits.roleOf(ground, member) == Role.PARENT.code()) {
        return member;
      }
    }
    return -1;
  }
}
