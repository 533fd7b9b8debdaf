// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.society.Nation;

/// Somebody who looks at a nation while it lives.
public interface Watcher {
  /// Nobody looks.
  Watcher NOBODY = new Watcher() {};

  /// Looks before the first week, and may set climates.
  default void born(Nation nation) {}

  /// Looks after every epoch, before letters are delivered.
  ///
  /// @param tick ticks lived so far
  default void lived(Nation nation, int tick) {}
}
