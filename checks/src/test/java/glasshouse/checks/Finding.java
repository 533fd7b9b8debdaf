// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

/// A line that breaks a rule, with what to do instead.
record Finding(String file, long line, String words) {

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, words);
  }
}
