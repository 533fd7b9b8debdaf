// SPDX-License-Identifier: Apache-2.0
/// Commands that tell single synthetic lives of a run.
@NullMarked
package glasshouse.app.life;

import org.jspecify.annotations.NullMarked;
