// SPDX-License-Identifier: Apache-2.0

/// Screenings that were ordered in the studio.
@NullMarked
package glasshouse.app.web.experiment;

import org.jspecify.annotations.NullMarked;
