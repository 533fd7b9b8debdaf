// SPDX-License-Identifier: Apache-2.0

/// Conditions and rules as dense tables for the inner loop.
///
/// A condition may read only what an institution can observe, and each such attribute has a few
/// values. So it is evaluated once for every combination and becomes a row of bits; nothing is
/// interpreted while a society lives.
@NullMarked
package glasshouse.rulebook.compile;

import org.jspecify.annotations.NullMarked;
