// SPDX-License-Identifier: Apache-2.0

/// The commands, one class each, and what they share.
@NullMarked
package glasshouse.app.cli;

import org.jspecify.annotations.NullMarked;
