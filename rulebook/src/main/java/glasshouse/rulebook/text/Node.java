// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A value as it stands in a file, before anybody asks what it should be.
sealed interface Node {
  /// Returns where it begins.
  Place place();

  /// One word, number or text. `plain` means without quotes; `block` is how the lines are kept.
  record Scalar(Place place, String text, boolean plain, boolean block) implements Node {}

  /// A list.
  record Sequence(Place place, List<Node> items) implements Node {}

  /// A map, in the order of the file.
  record Mapping(Place place, SequencedMap<String, Entry> entries) implements Node {}

  /// Something that was refused already: whoever meets it stays silent.
  record Broken(Place place) implements Node {}

  /// A key and its value.
  record Entry(Place place, Node value) {}

  /// Returns the value one step down: a key of a map, or the number of an item.
  default Optional<Node> step(String step) {
    return switch (this) {
      case Mapping(_, var entries) -> Optional.ofNullable(entries.get(step)).map(Entry::value);
      case Sequence(_, var items) when step.matches("\\d{1,6}") ->
          Integer.parseInt(step) < items.size()
              ? Optional.of(items.get(Integer.parseInt(step)))
              : Optional.empty();
      case Sequence _, Scalar _, Broken _ -> Optional.empty();
    };
  }

  /// Returns the items of the list under a key; none if there is no such list.
  default List<Node> items(String key) {
    return step(key).orElse(this) instanceof Sequence(_, var items) ? items : List.of();
  }

  /// Returns the word under a key, if there is one.
  default Optional<Scalar> word(String key) {
    return step(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }
}
