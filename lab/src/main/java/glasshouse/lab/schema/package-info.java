// SPDX-License-Identifier: Apache-2.0

/// The JSON Schemas of every file that people write.
@NullMarked
package glasshouse.lab.schema;

import org.jspecify.annotations.NullMarked;
