// SPDX-License-Identifier: Apache-2.0
/// Plain functions of parameters, to try the methods on known answers.
@NullMarked
package glasshouse.lab.experiment.function;

import org.jspecify.annotations.NullMarked;
