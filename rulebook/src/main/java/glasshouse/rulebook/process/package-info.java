// SPDX-License-Identifier: Apache-2.0

/// What a text says about procedure: basis, notice, hearing, proof, exits, clocks.
///
/// None of it changes a simulation. `lint` holds it against norms. What a text does not say is
/// unknown, and unknown is a value of its own, never taken for yes or for no.
@NullMarked
package glasshouse.rulebook.process;

import org.jspecify.annotations.NullMarked;
