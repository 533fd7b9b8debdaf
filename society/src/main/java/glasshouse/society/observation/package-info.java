// SPDX-License-Identifier: Apache-2.0
/// Stage 2: channels may notice a deed, and may pin it on somebody else.
@NullMarked
package glasshouse.society.observation;

import org.jspecify.annotations.NullMarked;
