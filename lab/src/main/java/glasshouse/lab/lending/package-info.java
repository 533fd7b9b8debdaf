// SPDX-License-Identifier: Apache-2.0

/// What a lending policy does to groups of applicants, and what repaying and defaulting do to their
/// scores in turn (Liu et al. 2018).
@NullMarked
package glasshouse.lab.lending;

import org.jspecify.annotations.NullMarked;
