// SPDX-License-Identifier: Apache-2.0
/// Where to look: grids, hypercubes, sequences, trajectories.
@NullMarked
package glasshouse.lab.experiment.design;

import org.jspecify.annotations.NullMarked;
