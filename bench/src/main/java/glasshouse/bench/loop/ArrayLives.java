// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

import glasshouse.kernel.HalfLife;
import glasshouse.society.people.Memory;
import glasshouse.society.people.Traits;

/// Everybody as a structure of arrays, as narrow as plain Java arrays conveniently are.
final class ArrayLives implements Lives {
  final double[] multiples;
  final byte[] group;
  final byte[] sex;
  final short[] weeksAtStart;
  final byte[] role;
  final short[] place;
  final byte[] urbanicity;
  final byte[] householdSize;
  final int[] head;
  final float[] resources;
  final float[] control;
  final float[] prosociality;
  final float[] voice;
  final float[] travel;
  final float[] visibility;
  final float[] awareness;
  final float[] riskiness;
  final float[] sensitivity;
  final float[] legitimacyAtStart;
  final int[] bandEnds;
  final short[] touched;
  final boolean[] isAware;
  final boolean[] isListed;
  final float[][] state;
  final HalfLife[] halfLives;

  ArrayLives(Setting setting, Residents residents) {
    int people = residents.size();
    int kinds = setting.deeds().size();
    multiples = new double[people * kinds];
    group = new byte[people];
    sex = new byte[people];
    weeksAtStart = new short[people];
    role = new byte[people];
    place = new short[people];
    urbanicity = new byte[people];
    householdSize = new byte[people];
    head = new int[people];
    resources = new float[people];
    control = new float[people];
    prosociality = new float[people];
    voice = new float[people];
    travel = new float[people];
    visibility = new float[people];
    awareness = new float[people];
    riskiness = new float[people];
    sensitivity = new float[people];
    legitimacyAtStart = new float[people];
    bandEnds = new int[people];
    touched = new short[people];
    isAware = new boolean[people];
    isListed = new boolean[people];
    Quantity[] quantities = Quantity.values();
    state = new float[quantities.length][people];
    halfLives = new HalfLife[quantities.length];
    Memory memory = setting.world().memory();
    for (Quantity quantity : quantities) {
      halfLives[index(quantity)] = quantity.halfLife(memory);
    }
    for (int who = 0; who < people; who++) {
      settle(residents, who, kinds);
    }
  }

  private void settle(Residents residents, int who, int kinds) {
    residents.fill(who, 0, multiples, who * kinds);
    Traits traits = residents.read(who);
    group[who] = (byte) traits.group();
    sex[who] = (byte) traits.sex();
    weeksAtStart[who] = (short) traits.weeks(0);
    role[who] = (byte) traits.role();
    place[who] = (short) residents.ground(who).place().index();
    urbanicity[who] = (byte) residents.urbanicity(who);
    householdSize[who] = (byte) residents.householdSize(who);
    head[who] = residents.head(who);
    resources[who] = (float) traits.resources();
    control[who] = (float) traits.control();
    prosociality[who] = (float) traits.prosociality();
    voice[who] = (float) traits.voice();
    travel[who] = (float) traits.travel();
    visibility[who] = (float) traits.visibility();
    awareness[who] = (float) traits.awareness();
    riskiness[who] = (float) traits.risk();
    sensitivity[who] = (float) traits.chill();
    legitimacyAtStart[who] = (float) traits.legitimacy();
    bandEnds[who] = Residents.bandEnds(weeksAtStart[who], 0);
  }

  @SuppressWarnings("EnumOrdinal") // a position in memory, never stored
  static int index(Quantity quantity) {
    return quantity.ordinal();
  }

  double now(int who, int at, int week) {
    float stored = state[at][who];
    return stored == 0 ? 0 : stored * halfLives[at].factor(week - touched[who]);
  }

  @Override
  public int people() {
    return group.length;
  }

  @Override
  public int group(int who) {
    return group[who];
  }

  @Override
  public int sex(int who) {
    return sex[who];
  }

  @Override
  public int weeksAtStart(int who) {
    return weeksAtStart[who];
  }

  @Override
  public int role(int who) {
    return role[who];
  }

  @Override
  public int place(int who) {
    return place[who];
  }

  @Override
  public int urbanicity(int who) {
    return urbanicity[who];
  }

  @Override
  public int head(int who) {
    return head[who];
  }

  @Override
  public int householdSize(int who) {
    return householdSize[who];
  }

  @Override
  public double resources(int who) {
    return resources[who];
  }

  @Override
  public double control(int who) {
    return control[who];
  }

  @Override
  public double voice(int who) {
    return voice[who];
  }

  @Override
  public double travel(int who) {
    return travel[who];
  }

  @Override
  public double visibility(int who) {
    return visibility[who];
  }

  @Override
  public boolean isAware(int who) {
    return isAware[who];
  }

  @Override
  public void makeAware(int who) {
    isAware[who] = true;
  }

  @Override
  public boolean isListed(int who) {
    return isListed[who];
  }

  @Override
  public void list(int who, boolean listed) {
    isListed[who] = listed;
  }

  @Override
  public double now(int who, Quantity quantity, int week) {
    return now(who, index(quantity), week);
  }

  @Override
  public void move(int who, Quantity quantity, double amount, int week) {
    int elapsed = week - touched[who];
    if (elapsed > 0) {
      touched[who] = (short) week;
      for (int at = 0; at < state.length; at++) {
        state[at][who] *= (float) halfLives[at].factor(elapsed);
      }
    }
    int at = index(quantity);
    state[at][who] = (float) quantity.clip(state[at][who] + amount);
  }
}
