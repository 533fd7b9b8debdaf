// SPDX-License-Identifier: Apache-2.0
/// The same society on a cluster: who carries orders to executors, and what an executor does with
/// them.
@NullMarked
package glasshouse.spark;

import org.jspecify.annotations.NullMarked;
