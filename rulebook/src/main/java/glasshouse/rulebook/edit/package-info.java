// SPDX-License-Identifier: Apache-2.0
/// Changing one value of a rulebook by its path.
@NullMarked
package glasshouse.rulebook.edit;

import org.jspecify.annotations.NullMarked;
