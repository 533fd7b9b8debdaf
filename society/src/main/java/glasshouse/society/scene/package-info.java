// SPDX-License-Identifier: Apache-2.0
/// What a stage is handed: where and when it is, what is in force, whose dice it rolls.
@NullMarked
package glasshouse.society.scene;

import org.jspecify.annotations.NullMarked;
