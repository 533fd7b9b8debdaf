// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.society.people.Memory;

/// Everybody as an array of objects.
final class PersonLives implements Lives {
  final Person[] persons;
  private final Memory memory;

  PersonLives(Setting setting, Residents residents) {
    memory = setting.world().memory();
    int kinds = setting.deeds().size();
    persons = new Person[residents.size()];
    for (int who = 0; who < persons.length; who++) {
      persons[who] = new Person(residents, who, kinds);
    }
  }

  @Override
  public int people() {
    return persons.length;
  }

  @Override
  public int group(int who) {
    return persons[who].group;
  }

  @Override
  public int sex(int who) {
    return persons[who].sex;
  }

  @Override
  public int weeksAtStart(int who) {
    return persons[who].weeksAtStart;
  }

  @Override
  public int role(int who) {
    return persons[who].role;
  }

  @Override
  public int place(int who) {
    return persons[who].place;
  }

  @Override
  public int urbanicity(int who) {
    return persons[who].urbanicity;
  }

  @Override
  public int head(int who) {
    return persons[who].headIndex;
  }

  @Override
  public int householdSize(int who) {
    return persons[who].householdSize;
  }

  @Override
  public double resources(int who) {
    return persons[who].resources;
  }

  @Override
  public double control(int who) {
    return persons[who].control;
  }

  @Override
  public double voice(int who) {
    return persons[who].voice;
  }

  @Override
  public double travel(int who) {
    return persons[who].travel;
  }

  @Override
  public double visibility(int who) {
    return persons[who].visibility;
  }

  @Override
  public boolean isAware(int who) {
    return persons[who].isAware;
  }

  @Override
  public void makeAware(int who) {
    persons[who].isAware = true;
  }

  @Override
  public boolean isListed(int who) {
    return persons[who].isListed;
  }

  @Override
  public void list(int who, boolean isListed) {
    persons[who].isListed = isListed;
  }

  @Override
  public double now(int who, Quantity quantity, int week) {
    Person person = persons[who];
    double stored = person.stored(quantity);
    return stored == 0 ? 0 : stored * quantity.halfLife(memory).factor(week - person.touched);
  }

  @Override
  public void move(int who, Quantity quantity, double amount, int week) {
    Person person = persons[who];
    person.touch(memory, week);
    person.store(quantity, quantity.clip(person.stored(quantity) + amount));
  }
}
