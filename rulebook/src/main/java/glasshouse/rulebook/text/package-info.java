// SPDX-License-Identifier: Apache-2.0

/// Text in and out: a strict subset of YAML read into records, with the place of every value, and
/// written back.
///
/// A file is read in three steps. `SourceFile` checks bytes and characters, `NodeReader` checks
/// that it is the plain YAML we allow and keeps the place of everything, `Binder` holds the tree
/// against the shape of a record. Each step collects all it finds, so that an author is told
/// everything at once.
@NullMarked
package glasshouse.rulebook.text;

import org.jspecify.annotations.NullMarked;
