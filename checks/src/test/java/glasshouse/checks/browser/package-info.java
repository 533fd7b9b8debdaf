// SPDX-License-Identifier: Apache-2.0

/// The studio as a reader uses it: a real server, a real browser, no network.
@NullMarked
package glasshouse.checks.browser;

import org.jspecify.annotations.NullMarked;
