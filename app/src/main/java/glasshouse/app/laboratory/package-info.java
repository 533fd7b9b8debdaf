// SPDX-License-Identifier: Apache-2.0

/// What the commands ask of the laboratory, in their own words.
@NullMarked
package glasshouse.app.laboratory;

import org.jspecify.annotations.NullMarked;
