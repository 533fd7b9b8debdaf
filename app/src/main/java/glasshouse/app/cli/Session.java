// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.engine.Clusters;
import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.run.Machine;
import glasshouse.app.terminal.Console;
import java.util.function.Supplier;

/// What every command works with.
///
/// @param clusters opens clusters, if the program was started with them
/// @param template the report page with a place for the data
public record Session(
    Laboratory laboratory,
    Console console,
    Shelf shelf,
    Machine machine,
    Clusters clusters,
    Supplier<String> template) {

  /// What every command works with on one machine.
  public Session(
      Laboratory laboratory,
      Console console,
      Shelf shelf,
      Machine machine,
      Supplier<String> template) {
    this(laboratory, console, shelf, machine, Clusters.NONE, template);
  }
}
