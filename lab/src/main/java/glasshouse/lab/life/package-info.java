// SPDX-License-Identifier: Apache-2.0
/// One synthetic life: a run is opened again, a district lived again, and what befell somebody
/// told.
@NullMarked
package glasshouse.lab.life;

import org.jspecify.annotations.NullMarked;
