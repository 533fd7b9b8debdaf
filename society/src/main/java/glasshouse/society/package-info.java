// SPDX-License-Identifier: Apache-2.0
/// One week, one epoch, one nation: who lives, in which order, and what couples districts.
@NullMarked
package glasshouse.society;

import org.jspecify.annotations.NullMarked;
