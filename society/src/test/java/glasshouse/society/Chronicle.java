// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.kernel.Crew;
import glasshouse.society.people.District;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import java.util.ArrayList;
import java.util.List;

/// A village that was lived to its end. Live whole quarters, or the rest is not counted. Every
/// district is validated when it is closed.
public final class Chronicle implements AutoCloseable {
  public static final int REGIME = 1;

  private final Nation nation;
  private final List<Quarter> quarters = new ArrayList<>();

  private Chronicle(Nation nation) {
    this.nation = nation;
  }

  public static Chronicle of(Nation.Setup setup, int threads) {
    try (Crew crew = new Crew(threads)) {
      return of(setup, crew);
    }
  }

  public static Chronicle of(Nation.Setup setup, Crew crew) {
    var chronicle = new Chronicle(new Nation(setup, crew));
    chronicle.nation.live(
        new Observer() {
          @Override
          public void lived(double personYears) {}

          @Override
          public void quarter(Quarter quarter) {
            chronicle.quarters.add(quarter);
          }

          @Override
          public void ended(Nation nation) {}
        });
    return chronicle;
  }

  public Nation nation() {
    return nation;
  }

  public List<Quarter> quarters() {
    return quarters;
  }

  public List<District> districts() {
    return nation.districts(REGIME);
  }

  /// Everything counted in an arm.
  public Tally total(int arm) {
    Tally sum = quarters.getFirst().tallies().get(arm).copy();
    quarters.stream().skip(1).forEach(quarter -> sum.add(quarter.tallies().get(arm)));
    return sum;
  }

  /// Everything counted under the regime.
  public long count(Count count) {
    return total(REGIME).of(count);
  }

  /// Sum of stored scores in sixteenths.
  public long scores() {
    long sum = 0;
    for (District district : districts()) {
      for (int person = 0; person < district.ground().people(); person++) {
        sum += district.score(person);
      }
    }
    return sum;
  }

  /// People on a register.
  public int listed() {
    return districts().stream().mapToInt(district -> district.restricted().size()).sum();
  }

  @Override
  public void close() {
    districts().forEach(District::validate);
    nation.close();
  }
}
