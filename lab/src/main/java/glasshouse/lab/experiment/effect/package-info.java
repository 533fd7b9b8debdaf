// SPDX-License-Identifier: Apache-2.0
/// What the results say: differences, indices, shares, boxes.
@NullMarked
package glasshouse.lab.experiment.effect;

import org.jspecify.annotations.NullMarked;
