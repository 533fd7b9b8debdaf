// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `glasshouse` alone: says what it is and what it can do.
@Command(
    name = "glasshouse",
    description = {
      "A laboratory for social scoring: it runs such a programme inside a synthetic society",
      "and measures what it does to people. Nobody in it is real."
    },
    footer = {
      "",
      "Results go to standard output, everything else to standard error.",
      "Exit codes: 0 ok, 64 usage, 65 bad input, 69 service, 70 our bug, 73 cannot create,",
      "74 disk, 75 locked, 76 version, 77 permission, 78 does not fit this machine."
    })
final class GlasshouseCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--version", description = "Print the version and end.")
  private boolean version;

  GlasshouseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String text =
        version
            ? Program.VERSION
            : spec.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing();
    session.console().result(text);
    return 0;
  }
}
