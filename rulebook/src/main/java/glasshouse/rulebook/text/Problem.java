// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something an author must change.
///
/// @param place where it stands
/// @param what what is wrong
/// @param allowed what would be right, or empty when the remedy says it all
/// @param remedy what the author can do
public record Problem(Place place, String what, String allowed, String remedy) {

  /// Refuses a problem nobody could act on.
  public Problem {
    if (what.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException("say what is wrong and what the author can do");
    }
  }

  @Override
  public String toString() {
    return place
        + ": "
        + Stream.of(what, allowed, remedy)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
  }
}
