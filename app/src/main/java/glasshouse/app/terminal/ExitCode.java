// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

/// How the program ends. Scripts rely on these numbers.
public enum ExitCode {
  /// All is well.
  OK(0),
  /// The command was not understood.
  USAGE(64),
  /// A file does not say what it should.
  BAD_INPUT(65),
  /// Something that is needed is not to be had.
  UNAVAILABLE(69),
  /// The program is wrong.
  OUR_BUG(70),
  /// The output cannot be made there.
  CANNOT_CREATE(73),
  /// The disk or the pipe failed.
  INPUT_OUTPUT(74),
  /// Somebody else is at it.
  LOCKED(75),
  /// A file of another version.
  VERSION(76),
  /// The system does not permit it.
  NO_PERMISSION(77),
  /// It would not fit on this machine.
  REFUSED(78);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
