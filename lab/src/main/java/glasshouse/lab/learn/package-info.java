// SPDX-License-Identifier: Apache-2.0

/// Eight scenes that walk from one rule and ten people to a whole scheme, each lived by the engine.
@NullMarked
package glasshouse.lab.learn;

import org.jspecify.annotations.NullMarked;
