// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import java.util.Optional;

/// Where every value of a file stands.
public final class Places {
  private final Node root;

  Places(Node root) {
    this.root = root;
  }

  /// Returns the place of the value at a JSON pointer such as `/rules/3/points`.
  ///
  /// A value that was left out has the place of what should hold it.
  public Place of(String pointer) {
    return find(pointer, true).orElse(root).place();
  }

  /// Returns whether the file says anything at a JSON pointer.
  public boolean holds(String pointer) {
    return find(pointer, false).isPresent();
  }

  private Optional<Node> find(String pointer, boolean near) {
    Node node = root;
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        Optional<Node> next = node.step(step.replace("~1", "/").replace("~0", "~"));
        if (next.isEmpty()) {
          return near ? Optional.of(node) : next;
        }
        node = next.get();
      }
    }
    return Optional.of(node);
  }
}
