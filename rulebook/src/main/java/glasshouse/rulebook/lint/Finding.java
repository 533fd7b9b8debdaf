// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.text.Place;

/// What a test found at one place of a rulebook.
///
/// @param test the test
/// @param severity `NOTE` if the text does not say what the test asks for
/// @param place where it stands
/// @param clause what stands there, such as `rule smoking-on-train`
/// @param what what is wrong or not stated
/// @param remedy what to change
public record Finding(
    LintTest test, Severity severity, Place place, String clause, String what, String remedy) {

  /// Returns whether a norm is breached, rather than unanswered.
  public boolean isBreach() {
    return severity != Severity.NOTE;
  }
}
