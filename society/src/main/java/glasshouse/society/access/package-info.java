// SPDX-License-Identifier: Apache-2.0
/// Stage 6: people on a register ask for services, and gates answer.
@NullMarked
package glasshouse.society.access;

import org.jspecify.annotations.NullMarked;
