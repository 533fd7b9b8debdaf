// SPDX-License-Identifier: Apache-2.0
@NullMarked
package glasshouse.society.rescore;

import org.jspecify.annotations.NullMarked;
