// SPDX-License-Identifier: Apache-2.0
/// What can be seen from outside: integer tallies with the truth kept beside the record.
@NullMarked
package glasshouse.society.witness;

import org.jspecify.annotations.NullMarked;
