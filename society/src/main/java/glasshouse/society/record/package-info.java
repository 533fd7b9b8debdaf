// SPDX-License-Identifier: Apache-2.0
/// Stage 3: an assessor reads the sighting against the rule, and a clerk writes an entry.
@NullMarked
package glasshouse.society.record;

import org.jspecify.annotations.NullMarked;
