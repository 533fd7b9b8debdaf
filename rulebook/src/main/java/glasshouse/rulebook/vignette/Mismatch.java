// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import java.util.List;

/// Where an outcome is not what a vignette expects.
///
/// @param key the key of the output, such as `tier`
/// @param expected what was expected
/// @param got what came of it
/// @param clauses names of the clauses that made it so
public record Mismatch(String key, String expected, String got, List<String> clauses) {

  /// Copies the list.
  public Mismatch {
    clauses = List.copyOf(clauses);
  }
}
