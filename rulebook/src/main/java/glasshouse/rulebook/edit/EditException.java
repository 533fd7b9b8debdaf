// SPDX-License-Identifier: Apache-2.0
package glasshouse.rulebook.edit;

/// A path that a rulebook does not have, or a value that does not stand there; says what does.
public final class EditException extends Exception {
  private static final long serialVersionUID = 1;

  EditException(String message) {
    super(message);
  }
}
