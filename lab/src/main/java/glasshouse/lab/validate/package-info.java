// SPDX-License-Identifier: Apache-2.0

/// The model against answers that are known without it: laws of probability, identities, and runs
/// that must agree to the last bit (model section 11).
@NullMarked
package glasshouse.lab.validate;

import org.jspecify.annotations.NullMarked;
