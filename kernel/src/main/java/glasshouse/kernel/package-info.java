// SPDX-License-Identifier: Apache-2.0
/// Numbers and memory: addressed random draws, tables in place of transcendental functions, columns
/// off the heap, a crew of threads and a digest.
///
/// Everything here gives the same bits on every machine, for every number of threads and in every
/// order of calls. It knows only the JDK and knows nothing of people, rules or time.
@NullMarked
package glasshouse.kernel;

import org.jspecify.annotations.NullMarked;
