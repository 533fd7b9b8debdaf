// SPDX-License-Identifier: Apache-2.0
/// Who looks whom up, and what becomes of the tie.
@NullMarked
package glasshouse.society.social;

import org.jspecify.annotations.NullMarked;
