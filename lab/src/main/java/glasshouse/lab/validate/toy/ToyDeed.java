// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.society.profile.Ages;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import java.util.Collections;
import java.util.List;

/// A kind of deed of a toy world. Unless told otherwise it is an offence that everybody commits at
/// the same rate, that every rule about it covers, and that no sanction can deter.
public final class ToyDeed {
  private final String id;
  private Group group = Group.OFFENCE;
  private Deed.Type type = Deed.Type.PROHIBITED;
  private double rate = 1;
  private List<Double> loadings = Collections.nCopies(5, 0.0);
  private double ceiling = 1;
  private double hardship;
  private double scope = 1;
  private Deed.Response response = new Deed.Response(0, 0, 0, 0);
  private List<Double> ages = Collections.nCopies(Ages.BANDS, 1.0);

  private ToyDeed(String id) {
    this.id = id;
  }

  /// Returns an offence with a name, once a year.
  public static ToyDeed named(String id) {
    return new ToyDeed(id);
  }

  /// Sets acts per person and year.
  public ToyDeed rate(double perYear) {
    rate = perYear;
    return this;
  }

  /// Sets the group and what rules think of it.
  public ToyDeed of(Group other, Deed.Type thought) {
    group = other;
    type = thought;
    return this;
  }

  /// Makes people differ: weights of the traits in the log rate, and the multiple of the mean rate
  /// that nobody exceeds.
  public ToyDeed spread(double most, Double... weights) {
    ceiling = most;
    loadings = List.of(weights);
    return this;
  }

  /// Sets the multiple of the mean rate that nobody exceeds.
  public ToyDeed ceiling(double most) {
    ceiling = most;
    return this;
  }

  /// Sets the share of the acts that rules really cover.
  public ToyDeed scope(double share) {
    scope = share;
    return this;
  }

  /// Sets the weight of hardship in the log rate.
  public ToyDeed hardship(double weight) {
    hardship = weight;
    return this;
  }

  /// Sets how people react to sanctions or rewards.
  public ToyDeed response(Deed.Response other) {
    response = other;
    return this;
  }

  /// Sets the relative rate in eight age bands.
  public ToyDeed ages(Double... relative) {
    ages = List.of(relative);
    return this;
  }

  Deed at(int index) {
    return new Deed(
        index,
        id,
        group,
        type,
        rate,
        loadings,
        ceiling,
        1,
        hardship,
        scope,
        response,
        new Deed.Capture(0, 0, 0, 0, 0),
        ages,
        Deed.Eligibility.AGE,
        false);
  }

  String id() {
    return id;
  }
}
