// SPDX-License-Identifier: Apache-2.0

/// One run from its options to its last line: plan, cost, stop, summary.
@NullMarked
package glasshouse.app.run;

import org.jspecify.annotations.NullMarked;
