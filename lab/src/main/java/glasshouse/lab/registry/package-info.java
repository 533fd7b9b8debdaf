// SPDX-License-Identifier: Apache-2.0
/// The registry of a run's synthetic people: who stands where, and what the public may see of it.
@NullMarked
package glasshouse.lab.registry;

import org.jspecify.annotations.NullMarked;
