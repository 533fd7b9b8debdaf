// SPDX-License-Identifier: Apache-2.0

/// Scenarios as the studio offers them.
@NullMarked
package glasshouse.app.web.world;

import org.jspecify.annotations.NullMarked;
