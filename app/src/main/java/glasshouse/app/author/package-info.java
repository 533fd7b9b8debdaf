// SPDX-License-Identifier: Apache-2.0

/// Commands for whoever writes a rulebook: lint, test, diff, schema, init.
@NullMarked
package glasshouse.app.author;

import org.jspecify.annotations.NullMarked;
