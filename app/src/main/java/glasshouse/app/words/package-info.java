// SPDX-License-Identifier: Apache-2.0

/// Scenarios, rulebooks, arms, deeds and indicators in words.
@NullMarked
package glasshouse.app.words;

import org.jspecify.annotations.NullMarked;
