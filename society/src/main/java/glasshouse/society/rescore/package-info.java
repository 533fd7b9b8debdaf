// SPDX-License-Identifier: Apache-2.0
/// Scores fixed conduct again under other rulebooks, other operators or other luck. Measurement
/// only: nothing of it feeds back.
@NullMarked
package glasshouse.society.rescore;

import org.jspecify.annotations.NullMarked;
