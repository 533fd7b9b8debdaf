// SPDX-License-Identifier: Apache-2.0
/// Stage 1: candidates are proposed once for all arms and thinned to each person's own rate.
@NullMarked
package glasshouse.society.conduct;

import org.jspecify.annotations.NullMarked;
