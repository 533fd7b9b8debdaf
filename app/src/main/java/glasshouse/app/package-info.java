// SPDX-License-Identifier: Apache-2.0

/// The program: it wires the command line to the laboratory.
@NullMarked
package glasshouse.app;

import org.jspecify.annotations.NullMarked;
