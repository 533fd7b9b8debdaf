// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every function that an experiment file may name.
public final class Functions {
  private static final List<Outputs> ALL =
      List.of(
          new Ishigami(),
          new GFunction("g-function-8", 0, 1, 4.5, 9, 99, 99, 99, 99),
          new GFunction("g-function-6", 78, 12, .5, 2, 97, 33),
          new RegisterFlow());

  private Functions() {}

  /// Returns all of them.
  public static List<Outputs> all() {
    return ALL;
  }

  /// Returns a function by its name, or null.
  public static @Nullable Outputs find(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }
}
