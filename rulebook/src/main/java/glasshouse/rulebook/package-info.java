// SPDX-License-Identifier: Apache-2.0

/// The text of a programme, as records: rules and their effects, tiers, registers, gates,
/// safeguards, and the amendments that change them from a day on.
@NullMarked
package glasshouse.rulebook;

import org.jspecify.annotations.NullMarked;
