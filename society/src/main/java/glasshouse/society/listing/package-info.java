// SPDX-License-Identifier: Apache-2.0
/// Stage 5: who comes on a register and who leaves it. The only writer of registers.
@NullMarked
package glasshouse.society.listing;

import org.jspecify.annotations.NullMarked;
