// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Meaning;

/// What strangers may see.
@Meaning("What strangers may see.")
public record Publicity(
    @Meaning("Whether scores are public.") @Fallback("false") boolean score,
    @Meaning("Whether registers are public.") @Fallback("false") boolean registers,
    @Meaning("Whether registers show a photograph.") @Fallback("false") boolean photo) {}
