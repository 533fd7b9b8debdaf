// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.io.IOException;

/// A run folder that cannot be used, with the reason a caller acts on.
public final class RunFolderException extends IOException {
  private static final long serialVersionUID = 1;

  /// Why the folder cannot be used.
  public enum Reason {
    /// Somebody else writes there now.
    LOCKED,
    /// The folder cannot be made, or it holds something else.
    CANNOT_CREATE,
    /// The system does not permit it.
    NO_PERMISSION,
    /// The disk failed or is full.
    WRITE_FAILED
  }

  private final Reason reason;

  RunFolderException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RunFolderException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
