// SPDX-License-Identifier: Apache-2.0

/// Text for people: what reaches the screen, in which form, and with which exit code.
@NullMarked
package glasshouse.app.terminal;

import org.jspecify.annotations.NullMarked;
