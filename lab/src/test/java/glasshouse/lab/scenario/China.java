// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

/// The large scenario, read once for all tests.
final class China {
  static final Scenario SCENARIO = read();

  private China() {}

  private static Scenario read() {
    try {
      return ScenarioReader.read(Folders.CHINA);
    } catch (ScenarioException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
