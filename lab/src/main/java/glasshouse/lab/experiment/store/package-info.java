// SPDX-License-Identifier: Apache-2.0
/// Members that were run once and are never run again.
@NullMarked
package glasshouse.lab.experiment.store;

import org.jspecify.annotations.NullMarked;
