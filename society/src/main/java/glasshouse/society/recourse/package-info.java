// SPDX-License-Identifier: Apache-2.0
/// Who contests an entry, and what becomes of it.
@NullMarked
package glasshouse.society.recourse;

import org.jspecify.annotations.NullMarked;
