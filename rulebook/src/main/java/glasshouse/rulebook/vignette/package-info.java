// SPDX-License-Identifier: Apache-2.0

/// Small cases with a known outcome: what somebody did, and what the rulebook must make of it.
@NullMarked
package glasshouse.rulebook.vignette;

import org.jspecify.annotations.NullMarked;
