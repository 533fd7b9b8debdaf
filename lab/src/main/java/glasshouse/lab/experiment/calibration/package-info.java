// SPDX-License-Identifier: Apache-2.0
/// Parameters that fit published figures, and how little the figures say.
@NullMarked
package glasshouse.lab.experiment.calibration;

import org.jspecify.annotations.NullMarked;
