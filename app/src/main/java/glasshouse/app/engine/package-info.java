// SPDX-License-Identifier: Apache-2.0
/// Where things are run: here, or on a cluster that somebody brings along.
@NullMarked
package glasshouse.app.engine;

import org.jspecify.annotations.NullMarked;
