// SPDX-License-Identifier: Apache-2.0
/// Intervals, one class for each way to be unsure: numbers in, an interval out.
@NullMarked
package glasshouse.lab.indicator.interval;

import org.jspecify.annotations.NullMarked;
