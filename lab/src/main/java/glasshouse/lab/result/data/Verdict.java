// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

/// What a run says about a claim, in this model and under these assumptions.
public enum Verdict {
  SUPPORTED("supported"),
  CONTRADICTED("contradicted"),
  UNDECIDED("undecided"),
  NOT_YET_MEASURED("not yet measured");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /// Returns the verdict as it is printed and stored.
  @Override
  public String toString() {
    return words;
  }
}
