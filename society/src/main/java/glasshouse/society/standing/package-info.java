// SPDX-License-Identifier: Apache-2.0
/// Stage 4: entries that are due move the score. The only writer of scores.
@NullMarked
package glasshouse.society.standing;

import org.jspecify.annotations.NullMarked;
