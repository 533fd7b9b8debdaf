// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.claim;

import glasshouse.lab.indicator.interval.Interval;

/// What the claims board may ask of a run.
public interface Evidence {
  /// Returns whether an arm was run.
  boolean has(String arm);

  /// Returns the arm that others are compared with.
  String base();

  /// Returns a part of an indicator in an arm.
  Interval level(String indicator, String part, String arm);

  /// Returns the paired difference of a part of an indicator between two arms.
  Interval difference(String indicator, String part, String arm, String other);

  /// Returns what a part of an indicator is called.
  String title(String indicator, String part);

  /// Returns the unit of a part of an indicator.
  String unit(String indicator, String part);

  /// Returns the period that a part of an indicator covers.
  String period(String indicator, String part);

  /// Returns whether an indicator already compares with the base arm.
  boolean isDifference(String indicator);
}
