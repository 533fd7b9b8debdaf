// SPDX-License-Identifier: Apache-2.0

/// Single synthetic people of a run: the registry, a life, a counter. Only ids of a run come in.
@NullMarked
package glasshouse.app.web.life;

import org.jspecify.annotations.NullMarked;
