// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Verbatim;

/// How well a number or a provision is known.
@Verbatim
public enum Mark {
  /// Verified: the source itself was retrieved and read.
  V,
  /// From knowledge of the literature, not retrieved.
  M,
  /// A row of the table of facts, with its own grade of confidence.
  F,
  /// A row of the table of related work, with its own grade of confidence.
  N,
  /// An assumption; no usable estimate exists.
  A
}
