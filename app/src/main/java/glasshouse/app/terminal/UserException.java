// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

/// Something the user can put right: what, why, and what to do now.
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode code;

  public UserException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }
}
