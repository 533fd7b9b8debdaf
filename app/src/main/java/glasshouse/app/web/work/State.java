// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.work;

import java.util.Locale;

/// How a piece of work stands.
public enum State {
  /// Waits for its turn.
  QUEUED,
  /// Is at work.
  RUNNING,
  /// Has ended well.
  DONE,
  /// Was stopped by somebody.
  CANCELLED,
  /// The server ended before it did.
  INTERRUPTED,
  /// Could not be done.
  FAILED;

  /// Returns whether it will not move by itself.
  public boolean isAtRest() {
    return this != QUEUED && this != RUNNING;
  }

  /// Returns the word that is stored and sent.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the state of a word.
  public static State of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
