// SPDX-License-Identifier: Apache-2.0
/// Questions answered from tallies: one formula each, with its own interval.
@NullMarked
package glasshouse.lab.indicator;

import org.jspecify.annotations.NullMarked;
