// SPDX-License-Identifier: Apache-2.0

/// The files of a scenario folder as they are written, and everything that is checked in them.
@NullMarked
package glasshouse.lab.scenario.text;

import org.jspecify.annotations.NullMarked;
