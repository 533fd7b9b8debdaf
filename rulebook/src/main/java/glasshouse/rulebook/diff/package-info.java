// SPDX-License-Identifier: Apache-2.0

/// What changed between two texts, in words.
@NullMarked
package glasshouse.rulebook.diff;

import org.jspecify.annotations.NullMarked;
