// SPDX-License-Identifier: Apache-2.0

/// The studio: `glasshouse serve`.
@NullMarked
package glasshouse.app.web;

import org.jspecify.annotations.NullMarked;
