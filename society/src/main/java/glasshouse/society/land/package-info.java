// SPDX-License-Identifier: Apache-2.0
/// Where the districts of a nation are lived, what they are told and what they answer.
@NullMarked
package glasshouse.society.land;

import org.jspecify.annotations.NullMarked;
