// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `glasshouse completion`: the script that completes commands and options in a shell.
@Command(
    name = "completion",
    description = "Print a script that completes commands in bash and zsh.",
    footer = {"", "Use it with:  source <(glasshouse completion)"})
final class CompletionCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var root = spec.root().commandLine();
    session.console().script(AutoComplete.bash(root.getCommandName(), root).stripTrailing());
    return 0;
  }
}
