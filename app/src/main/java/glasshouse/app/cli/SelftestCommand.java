// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.cli;

import glasshouse.app.terminal.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `glasshouse selftest`: does everything the program needs work on this machine?
@Command(
    name = "selftest",
    description = "Test whether everything the program needs works on this machine.")
final class SelftestCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  SelftestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Probes.Outcome> outcomes =
        new Probes(session)
            .all(outcome -> {
              if (!json) {
                session.console().result(line(outcome));
              }
            });
    boolean ok = outcomes.stream().allMatch(Probes.Outcome::ok);
    if (json) {
      SequencedMap<String, Object> object = new LinkedHashMap<>();
      object.put("ok", ok);
      object.put("checks", outcomes.stream().map(SelftestCommand::json).toList());
      session.console().json(object);
    }
    return (ok ? ExitCode.OK : ExitCode.OUR_BUG).code();
  }

  private static String line(Probes.Outcome outcome) {
    return "%-5s  %-12s  %s"
        .formatted(outcome.ok() ? "ok" : "FAILS", outcome.probe(), outcome.detail());
  }

  private static SequencedMap<String, Object> json(Probes.Outcome outcome) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("probe", outcome.probe());
    json.put("ok", outcome.ok());
    json.put("detail", outcome.detail());
    return json;
  }
}
