// SPDX-License-Identifier: Apache-2.0

/// The scenes of the explorable.
@NullMarked
package glasshouse.app.web.learn;

import org.jspecify.annotations.NullMarked;
