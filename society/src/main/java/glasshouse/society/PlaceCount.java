// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

/// What is counted for each place.
public enum PlaceCount {
  /// Adults at the census.
  ADULTS(0),
  /// Adults on a register at the census.
  LISTED(1),
  /// Negative entries.
  PENALTIES(2),
  /// Wrongful negative entries.
  WRONGFUL(3),
  /// True offences.
  OFFENCES(4),
  /// Sum of legitimacy of adults at the census, in 65,536ths.
  LEGITIMACY(5);

  private final int code;

  PlaceCount(int code) {
    this.code = code;
  }

  /// Returns the count's position.
  public int code() {
    return code;
  }
}
