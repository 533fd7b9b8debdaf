// SPDX-License-Identifier: Apache-2.0
/// Before the other stages: inspectors are sent to the beats of a district.
@NullMarked
package glasshouse.society.inspection;

import org.jspecify.annotations.NullMarked;
