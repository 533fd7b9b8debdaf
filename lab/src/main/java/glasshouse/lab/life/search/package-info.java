// SPDX-License-Identifier: Apache-2.0
/// Looking for lives worth telling.
@NullMarked
package glasshouse.lab.life.search;

import org.jspecify.annotations.NullMarked;
