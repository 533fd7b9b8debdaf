// SPDX-License-Identifier: Apache-2.0
/// Life stories as the report shows them.
@NullMarked
package glasshouse.lab.result.data.life;

import org.jspecify.annotations.NullMarked;
