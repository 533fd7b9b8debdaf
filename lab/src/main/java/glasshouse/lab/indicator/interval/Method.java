// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

/// How an interval was found, and so what its n counts.
public enum Method {
  /// Student's t over seeds; n counts seeds.
  STUDENT("student", "Student's t over seeds"),
  /// Leaving out one city at a time; n counts cities.
  CITIES("cities", "jackknife over cities, every seed pooled"),
  /// Wilson's score interval; n counts people.
  WILSON("wilson", "Wilson's score interval over people"),
  /// Greenwood's variance of a survival curve; n counts spells.
  GREENWOOD("greenwood", "Greenwood's variance over spells"),
  /// Drawing seeds again with replacement; n counts seeds.
  BOOTSTRAP("bootstrap", "seeds drawn again with replacement");

  private final String id;
  private final String words;

  Method(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /// Returns the name that results carry.
  public String id() {
    return id;
  }

  /// Returns the name that people read.
  public String words() {
    return words;
  }
}
