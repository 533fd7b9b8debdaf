// SPDX-License-Identifier: Apache-2.0
/// Members of experiments: what one run is, what it left, and who runs it.
@NullMarked
package glasshouse.lab.experiment;

import org.jspecify.annotations.NullMarked;
