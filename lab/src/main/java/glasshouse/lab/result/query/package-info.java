// SPDX-License-Identifier: Apache-2.0

/// What a finished run is asked afterwards: queries, and copies for other programs.
@NullMarked
package glasshouse.lab.result.query;

import org.jspecify.annotations.NullMarked;
