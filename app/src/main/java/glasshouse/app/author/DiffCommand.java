// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Statute;
import glasshouse.rulebook.diff.Difference;
import glasshouse.rulebook.diff.Differences;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse diff`: what changed between two rulebooks, or in one between two days.
@Command(
    name = "diff",
    description = "Say in words what differs between two rulebooks, or in one between two days.",
    footer = {
      "",
      "One rulebook: its amendments after --from and up to --to, oldest first.",
      "Two rulebooks: the first as it stood on --from, the second as it stood on --to.",
      "Without days: one rulebook from its first text on, two rulebooks with all amendments."
    })
public final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RULEBOOK", arity = "1..2", description = "One or two rulebook files.")
  private List<String> targets = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DATE", description = "The day of the older text.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "The day of the newer text.")
  private @Nullable LocalDate to;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  /// A command that prints here.
  public DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RulebookException {
    LocalDate first = Objects.requireNonNullElse(from, LocalDate.MIN);
    LocalDate last = Objects.requireNonNullElse(to, LocalDate.MAX);
    if (last.isBefore(first)) {
      throw new UserException(
          ExitCode.USAGE, "--to %s comes before --from %s".formatted(last, first));
    }
    List<Difference> differences;
    if (targets.size() == 1) {
      differences = Differences.over(book(targets.getFirst()), first, last);
    } else {
      Rulebook before = new Statute(book(targets.getFirst())).inForce(from == null ? last : first);
      Rulebook after = new Statute(book(targets.getLast())).inForce(last);
      differences = Differences.between(before, after);
    }
    if (json) {
      SequencedMap<String, Object> object = new LinkedHashMap<>();
      object.put("differences", differences.stream().map(DiffJson::of).toList());
      console.json(object);
    } else {
      console.result(
          differences.isEmpty()
              ? "no difference"
              : differences.stream().map(Difference::inWords).collect(Collectors.joining("\n")));
    }
    return ExitCode.OK.code();
  }

  private static Rulebook book(String target) throws RulebookException {
    return RulebookReader.readAlone(Texts.path(target)).value();
  }
}
