// SPDX-License-Identifier: Apache-2.0
/// Stage 8: what was lived moves perceived risk, chill, legitimacy and hardship.
@NullMarked
package glasshouse.society.adaptation;

import org.jspecify.annotations.NullMarked;
