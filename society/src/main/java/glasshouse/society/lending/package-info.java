// SPDX-License-Identifier: Apache-2.0

/// Stage: who gets a loan, repays it or defaults.
@NullMarked
package glasshouse.society.lending;

import org.jspecify.annotations.NullMarked;
