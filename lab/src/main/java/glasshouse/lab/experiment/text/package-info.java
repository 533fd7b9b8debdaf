// SPDX-License-Identifier: Apache-2.0
/// Experiment files: their keys, and everything that can be wrong with them.
@NullMarked
package glasshouse.lab.experiment.text;

import org.jspecify.annotations.NullMarked;
