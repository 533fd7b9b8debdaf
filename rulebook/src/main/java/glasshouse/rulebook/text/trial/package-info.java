// SPDX-License-Identifier: Apache-2.0

/// Files of vignettes, read with their rulebooks and tried.
@NullMarked
package glasshouse.rulebook.text.trial;

import org.jspecify.annotations.NullMarked;
