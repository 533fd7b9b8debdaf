// SPDX-License-Identifier: Apache-2.0

/// Commands that ask questions of experiments, and of what runs have left.
@NullMarked
package glasshouse.app.experiment;

import org.jspecify.annotations.NullMarked;
