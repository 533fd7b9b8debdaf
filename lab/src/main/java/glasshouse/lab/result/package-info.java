// SPDX-License-Identifier: Apache-2.0

/// The only writer of results: run folder, tables, manifest, report page.
///
/// A run folder is complete only if its manifest says so and every hash agrees.
@NullMarked
package glasshouse.lab.result;

import org.jspecify.annotations.NullMarked;
