// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.author.DiffCommand;
import glasshouse.app.author.InitCommand;
import glasshouse.app.author.LintCommand;
import glasshouse.app.author.SchemaCommand;
import glasshouse.app.author.TestCommand;
import glasshouse.app.experiment.CalibrateCommand;
import glasshouse.app.experiment.CompareCommand;
import glasshouse.app.experiment.ExportCommand;
import glasshouse.app.experiment.QueryCommand;
import glasshouse.app.experiment.SensitivityCommand;
import glasshouse.app.experiment.SweepCommand;
import glasshouse.app.experiment.Workbench;
import glasshouse.app.life.ExplainCommand;
import glasshouse.app.life.ForkCommand;
import glasshouse.app.life.RegistryCommand;
import glasshouse.app.life.SampleCommand;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.web.ServeCommand;
import glasshouse.lab.result.data.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program without the machine around it: arguments in, exit code out.
public final class Program {
  static final String VERSION = "glasshouse " + Version.NUMBER;

  private static final String COMPLETION = "completion";

  private static final Pattern INVALID =
      Pattern.compile("^Invalid value for option '(--[a-z-]+)'[^:]*: ");

  private final Session session;

  /// A program in this session.
  public Program(Session session) {
    this.session = session;
  }

  /// Does what the arguments say. Never throws: every failure has a message and a code.
  public int run(String... arguments) {
    try {
      var help = new StringWriter();
      int code = commandLine(new PrintWriter(help, true), arguments).execute(arguments);
      if (!help.toString().isBlank()) {
        session.console().result(help.toString().stripTrailing());
      }
      session.console().complain();
      return code;
    } catch (Throwable e) {
      return Failures.tell(e, session.console(), List.of(arguments));
    }
  }

  /// Only the command that is called is built, unless others are asked about: looking at all their
  /// annotations takes longer than most short commands.
  private CommandLine commandLine(PrintWriter out, String... arguments) {
    var line = new CommandLine(new GlasshouseCommand(session));
    SequencedMap<String, Supplier<Callable<Integer>>> commands = commands();
    Supplier<Callable<Integer>> called = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (called == null || arguments[0].equals(COMPLETION)) {
      commands.values().forEach(command -> line.addSubcommand(command.get()));
    } else {
      line.addSubcommand(called.get());
    }
    var help = new CommandLine(new CommandLine.HelpCommand());
    help.getCommandSpec().usageMessage().description("Show the help of a command.");
    line.addSubcommand(help);
    line.getSubcommands().values().forEach(Program::withHelp);
    withHelp(line);
    line.setOut(out);
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    line.setUsageHelpWidth(Paragraph.WIDTH);
    line.setUsageHelpLongOptionsMaxWidth(24);
    line.setParameterExceptionHandler((e, _) -> misunderstood(e));
    line.setExecutionExceptionHandler(
        (e, _, parsed) -> Failures.tell(e, session.console(), parsed.originalArgs()));
    return line;
  }

  private SequencedMap<String, Supplier<Callable<Integer>>> commands() {
    SequencedMap<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("run", () -> new RunCommand(session));
    commands.put("compare", () -> new CompareCommand(bench(), session.shelf()::find));
    commands.put("sweep", () -> new SweepCommand(bench()));
    commands.put("sensitivity", () -> new SensitivityCommand(bench()));
    commands.put("calibrate", () -> new CalibrateCommand(bench()));
    commands.put("query", () -> new QueryCommand(session.console()));
    commands.put("export", () -> new ExportCommand(session.console()));
    commands.put("explain", () -> new ExplainCommand(session.console()));
    commands.put("registry", () -> new RegistryCommand(session.console()));
    commands.put("fork", () -> new ForkCommand(forkDesk()));
    commands.put("sample", () -> new SampleCommand(session.console()));
    commands.put("check", () -> new CheckCommand(session));
    commands.put("lint", () -> new LintCommand(session.console()));
    commands.put("test", () -> new TestCommand(session.console()));
    commands.put("diff", () -> new DiffCommand(session.console()));
    commands.put("init", () -> new InitCommand(session.console(), session.shelf().home()));
    commands.put("schema", () -> new SchemaCommand(session.console()));
    commands.put("list", () -> new ListCommand(session));
    commands.put("show", () -> new ShowCommand(session));
    commands.put("validate", () -> new ValidateCommand(session));
    commands.put("selftest", () -> new SelftestCommand(session));
    commands.put("serve", this::serve);
    commands.put("bench", () -> new BenchCommand(session));
    commands.put(COMPLETION, () -> new CompletionCommand(session));
    return commands;
  }

  private ForkCommand.Desk forkDesk() {
    return new ForkCommand.Desk(
        session.laboratory(), session.console(), session.machine(), session.template());
  }

  private ServeCommand serve() {
    return new ServeCommand(
        session.laboratory(),
        session.console(),
        session.machine(),
        session.shelf().home(),
        session.template());
  }

  private Workbench bench() {
    return new Workbench(
        session.console(),
        session.shelf().home(),
        session.machine().cores(),
        session.clusters());
  }

  private static void withHelp(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    if (spec.userObject() instanceof CommandLine.HelpCommand) {
      return;
    }
    spec.usageMessage()
        .sortOptions(false)
        .optionListHeading("%nOptions%n")
        .commandListHeading("%nCommands%n");
    if (!spec.positionalParameters().isEmpty()) {
      spec.usageMessage().parameterListHeading("%n");
    }
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .type(boolean.class)
            .description("Show this help and end.")
            .build());
  }

  private int misunderstood(ParameterException e) {
    CommandLine line = e.getCommandLine();
    String name = line.getCommandSpec().qualifiedName();
    session.console().note("%s%n  try: %s --help".formatted(message(e, line, name), name));
    return ExitCode.USAGE.code();
  }

  private static String message(ParameterException e, CommandLine line, String name) {
    return switch (e) {
      case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() ->
          unknown(unmatched.getUnmatched().getFirst(), line, name);
      case MissingParameterException missing ->
          "%s needs %s".formatted(name, String.join(" and ", labels(missing)));
      case ParameterException other ->
          INVALID.matcher(String.valueOf(other.getMessage())).replaceFirst("$1: ");
    };
  }

  private static List<String> labels(MissingParameterException e) {
    return e.getMissing().stream()
        .map(missing ->
            missing instanceof OptionSpec option
                ? "a value after " + option.longestName()
                : missing.paramLabel())
        .toList();
  }

  private static String unknown(String word, CommandLine line, String name) {
    List<String> known = new ArrayList<>();
    String kind;
    if (word.startsWith("-")) {
      kind = "option";
      known.addAll(line.getCommandSpec().optionsMap().keySet());
    } else if (line.getSubcommands().isEmpty()) {
      return "%s does not know what to do with \"%s\"".formatted(name, word);
    } else {
      kind = "command";
      known.addAll(line.getSubcommands().keySet());
    }
    return "%s has no %s \"%s\"%s".formatted(name, kind, word, Suggestion.of(word, known));
  }
}
