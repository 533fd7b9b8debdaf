// SPDX-License-Identifier: Apache-2.0

/// The rules of the house, as tests. Every rule lies beside a breach that proves it can fail.
@NullMarked
package glasshouse.checks;

import org.jspecify.annotations.NullMarked;
