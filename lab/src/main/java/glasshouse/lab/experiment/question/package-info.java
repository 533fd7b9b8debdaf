// SPDX-License-Identifier: Apache-2.0
/// The questions an experiment file can ask, each with its answer.
@NullMarked
package glasshouse.lab.experiment.question;

import org.jspecify.annotations.NullMarked;
