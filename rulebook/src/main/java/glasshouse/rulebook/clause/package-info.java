// SPDX-License-Identifier: Apache-2.0

/// The parts of a book that can be pointed at.
@NullMarked
package glasshouse.rulebook.clause;

import org.jspecify.annotations.NullMarked;
