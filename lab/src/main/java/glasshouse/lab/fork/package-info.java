// SPDX-License-Identifier: Apache-2.0
/// A fork of history: a run is lived again with an arm that is amended in some week, beside the
/// same arm as it was.
@NullMarked
package glasshouse.lab.fork;

import org.jspecify.annotations.NullMarked;
