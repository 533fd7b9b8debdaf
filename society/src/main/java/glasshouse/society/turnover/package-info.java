// SPDX-License-Identifier: Apache-2.0
/// Between epochs: households move out and in, go away and come back.
@NullMarked
package glasshouse.society.turnover;

import org.jspecify.annotations.NullMarked;
