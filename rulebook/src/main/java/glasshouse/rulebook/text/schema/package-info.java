// SPDX-License-Identifier: Apache-2.0

/// What a record looks like as text: annotations on its components, the shape read from them, and
/// the JSON Schema written from the shape.
@NullMarked
package glasshouse.rulebook.text.schema;

import org.jspecify.annotations.NullMarked;
