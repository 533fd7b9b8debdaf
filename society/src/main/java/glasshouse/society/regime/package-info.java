// SPDX-License-Identifier: Apache-2.0
/// What is in force, where, since when and by whom; and the constants of behaviour.
@NullMarked
package glasshouse.society.regime;

import org.jspecify.annotations.NullMarked;
