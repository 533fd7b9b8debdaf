// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life.search;

import java.util.Arrays;
import java.util.Optional;

/// Kinds of lives worth telling, that can be looked for.
///
/// To add one: a constant here, and how it is weighed in `Scan`.
public enum Sought {
  WRONGLY_LISTED("wrongly-listed", "On a register for what they did not do"),
  MISTAKEN("mistaken", "Taken for somebody else"),
  MADE_UP("made-up", "Punished for what never happened"),
  CHILD_BARRED("child-barred", "A child refused a place because of a parent"),
  TRAPPED("trapped", "Years on a register"),
  PAID_UNABLE("paid-unable", "Paid what they could not pay"),
  GROUNDED("grounded", "Turned away again and again"),
  UNLUCKY("unlucky", "Once, and on a register"),
  LUCKY("lucky", "Broke the rules and was never noticed"),
  SILENCED("silenced", "Kept quiet for years"),
  UNTHANKED("unthanked", "Did good that no record shows"),
  MOVED("moved", "Another tier without having done anything"),
  REWARDED("rewarded", "Drew the rewards");

  private final String word;
  private final String title;

  Sought(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /// Returns the word of the command line.
  public String word() {
    return word;
  }

  /// Returns a title for a story of this kind.
  public String title() {
    return title;
  }

  /// Returns the kind of a word of the command line.
  public static Optional<Sought> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
