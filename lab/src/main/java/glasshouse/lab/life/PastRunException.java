// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

/// A run that cannot be asked, or a question that it cannot answer; says what to do instead.
public final class PastRunException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /// What sort of failure it is.
  public enum Reason {
    /// The run does not hold what was asked for.
    UNKNOWN,
    /// Another version of the program wrote the run.
    OTHER_VERSION,
    /// The district that was lived again is not the one of the run.
    UNFAITHFUL
  }

  public PastRunException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// Returns what sort of failure it is.
  public Reason reason() {
    return reason;
  }
}
