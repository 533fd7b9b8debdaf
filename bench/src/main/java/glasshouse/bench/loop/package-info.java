// SPDX-License-Identifier: Apache-2.0
/// The society's week as plain loops over people: no addresses of draws, no lazy columns, one
/// thread. The yardstick that the engine is held against.
@NullMarked
package glasshouse.bench.loop;

import org.jspecify.annotations.NullMarked;
