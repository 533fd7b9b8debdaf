// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

/// Who is told how a nation lives.
public interface Observer {
  /// Told after every epoch, in person-years of one arm.
  void lived(double personYears);

  /// Told after every census.
  void quarter(Quarter quarter);

  /// Told at the end, before the state is given up.
  void ended(Nation nation);
}
