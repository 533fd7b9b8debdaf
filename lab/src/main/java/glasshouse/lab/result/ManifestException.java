// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

/// A manifest that is missing, damaged, or of another version.
public final class ManifestException extends Exception {
  private static final long serialVersionUID = 1;

  /// What a caller does about it.
  public enum Reason {
    MISSING,
    DAMAGED,
    OTHER_VERSION
  }

  private final Reason reason;

  ManifestException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
