// SPDX-License-Identifier: Apache-2.0
/// The columns of a district and the rows of one week. A person is an index, a deed is a row.
@NullMarked
package glasshouse.society.people;

import org.jspecify.annotations.NullMarked;
