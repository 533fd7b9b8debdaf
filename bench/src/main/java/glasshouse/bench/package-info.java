// SPDX-License-Identifier: Apache-2.0
/// What the engine costs, beside the loops that one would write instead of it.
@NullMarked
package glasshouse.bench;

import org.jspecify.annotations.NullMarked;
