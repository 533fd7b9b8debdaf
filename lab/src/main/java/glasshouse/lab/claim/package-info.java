// SPDX-License-Identifier: Apache-2.0
/// The claims board: what is claimed, what would count as support, and what a run says.
@NullMarked
package glasshouse.lab.claim;

import org.jspecify.annotations.NullMarked;
