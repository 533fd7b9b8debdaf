// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

/// A person's role in the household.
public enum Role {
  /// Lives with parents; under 18 at the start.
  CHILD(0),
  /// An adult with children at home; at most two in a household, and they come first in it.
  PARENT(1),
  /// Any other adult.
  ADULT(2);

  private final int code;

  Role(int code) {
    this.code = code;
  }

  /// Returns the role's index in tables.
  public int code() {
    return code;
  }
}
