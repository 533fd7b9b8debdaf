// SPDX-License-Identifier: Apache-2.0

/// Runs that were ordered in the studio, and what they say.
@NullMarked
package glasshouse.app.web.run;

import org.jspecify.annotations.NullMarked;
