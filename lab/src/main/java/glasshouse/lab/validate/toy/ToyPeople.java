// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.society.profile.Mind;
import glasshouse.society.profile.Population;
import glasshouse.society.profile.Turnover;
import java.util.ArrayList;
import java.util.List;

/// Who lives in a toy world. Unless told otherwise: adults who live alone, in one group, all alike
/// in how they react to risk and to being watched.
public final class ToyPeople {
  private static final double CORE_SHARE = .7;

  private List<Double> ages = List.of(0.0, 0.0, .10, .20, .20, .28, .17, .05);
  private List<Double> households = List.of(1.0);
  private List<List<Double>> children = List.of(List.of(1.0));
  private double groupShare;
  private double travelSpread;
  private boolean areCorrelated;
  private Turnover turnover = Turnover.NONE;

  /// Adults who live alone.
  public ToyPeople() {}

  /// Sets the shares of the eight age bands.
  public ToyPeople ages(Double... shares) {
    ages = List.of(shares);
    return this;
  }

  /// Puts everybody in households of one size with the same number of children.
  public ToyPeople families(int size, int childrenEach) {
    households = oneHot(size, size - 1);
    children = new ArrayList<>();
    for (int each = 1; each <= size; each++) {
      children.add(oneHot(size + 1, Math.min(childrenEach, each - 1)));
    }
    return this;
  }

  private static List<Double> oneHot(int length, int at) {
    var shares = new Double[length];
    for (int each = 0; each < length; each++) {
      shares[each] = each == at ? 1.0 : 0.0;
    }
    return List.of(shares);
  }

  /// Sets the share of the conduct-irrelevant group.
  public ToyPeople group(double share) {
    groupShare = share;
    return this;
  }

  /// Sets how much people differ in how often they travel.
  public ToyPeople travel(double spread) {
    travelSpread = spread;
    return this;
  }

  /// Correlates the traits as in the model.
  public ToyPeople correlated() {
    areCorrelated = true;
    return this;
  }

  /// Lets households come and go.
  public ToyPeople turnover(Turnover other) {
    turnover = other;
    return this;
  }

  Population population() {
    var mind =
        areCorrelated
            ? new Mind(.4, .4, .2, 0, .5, .1, .1, groupShare, 0)
            : new Mind(0, 0, 0, 0, 0, 0, 0, groupShare, 0);
    return new Population(
        mind, ages, households, children, CORE_SHARE, 0, 0, travelSpread, .72, .2, turnover);
  }
}
