// SPDX-License-Identifier: Apache-2.0

/// Rulebooks in the studio: read, checked, completed, compared.
@NullMarked
package glasshouse.app.web.text;

import org.jspecify.annotations.NullMarked;
