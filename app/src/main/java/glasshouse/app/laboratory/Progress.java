// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

/// Who is told how a run gets on. Calls may come from any thread and must cost nothing.
public interface Progress {
  /// Tells nobody.
  Progress SILENT =
      new Progress() {
        @Override
        public void stage(String words) {}

        @Override
        public void advance(double personYears) {}
      };

  /// Says what comes now, such as "arm essay, seed 2 of 5".
  void stage(String words);

  /// Adds person-years that have just been lived.
  void advance(double personYears);

  /// Says what a census of one seed found. Most have no use for it.
  default void census(Census census) {}
}
