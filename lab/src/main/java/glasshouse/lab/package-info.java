// SPDX-License-Identifier: Apache-2.0
/// Experiments: arms under shared luck, seeds, replicates, and what they are asked.
@NullMarked
package glasshouse.lab;

import org.jspecify.annotations.NullMarked;
