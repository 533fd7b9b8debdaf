// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

/// The group a kind of deed belongs to. The first five are also the classes of perceived risk
/// (model 7.15); coverage by operators differs by group (model 7.7).
public enum Group {
  /// Crime and traffic offences.
  OFFENCE(0, 'O'),
  /// Conduct while travelling.
  TRAVEL(1, 'T'),
  /// Civil and neighbourhood matters.
  CIVIL(2, 'B'),
  /// Lawful but disfavoured conduct.
  LAWFUL(3, 'L'),
  /// Defaults, judgment debts, fraud.
  FINANCIAL(4, 'J'),
  /// Good deeds; nobody fears to be seen doing them, so they have no class of perceived risk.
  GOOD(5, 'G');

  /// Number of groups that carry perceived risk.
  public static final int PERCEIVED = 5;

  private final int code;
  private final char letter;

  Group(int code, char letter) {
    this.code = code;
    this.letter = letter;
  }

  /// Returns the group's index in tables, 0 to 5.
  public int code() {
    return code;
  }

  /// Returns the letter that scenario files use.
  public char letter() {
    return letter;
  }

  /// Returns the group of a letter of the scenario files.
  public static Group of(char letter) {
    for (Group group : values()) {
      if (group.letter == letter) {
        return group;
      }
    }
    throw new IllegalArgumentException("no group of deeds has the letter " + letter);
  }
}
