// SPDX-License-Identifier: Apache-2.0
/// Aggregate profiles, and how traits, ages and households are computed from them.
@NullMarked
package glasshouse.society.profile;

import org.jspecify.annotations.NullMarked;
