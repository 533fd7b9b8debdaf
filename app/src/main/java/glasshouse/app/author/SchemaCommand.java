// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.Suggestion;
import glasshouse.app.terminal.TextTable;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.schema.Schemas;
import glasshouse.lab.schema.Schemas.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `glasshouse schema`: the JSON Schemas that let editors complete and check.
@Command(
    name = "schema",
    description = "Print a JSON Schema, write all of them to a folder, or list them.",
    footer = {"", "docs/editors.md shows how an editor is told to use them."})
public final class SchemaCommand implements Callable<Integer> {
  private static final String SUFFIX = ".schema.json";

  private final Console console;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "A schema of the list.")
  private @Nullable String name;

  @Option(names = "--out", paramLabel = "DIR", description = "Write all schemas to this folder.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the list as one JSON object.")
  private boolean json;

  /// A command that prints here.
  public SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SequencedMap<String, Schema> all = Schemas.all();
    if (name != null) {
      Schema schema = all.get(name);
      if (schema == null) {
        throw new UserException(
            ExitCode.USAGE,
            "there is no schema \"%s\"%s%n  see: glasshouse schema"
                .formatted(name, Suggestion.of(name, all.keySet())));
      }
      console.result(schema.text().get().stripTrailing());
    }
    if (out != null) {
      write(out, all);
      console.note("%d schemas in %s".formatted(all.size(), out));
    } else if (name == null) {
      list(all);
    }
    return ExitCode.OK.code();
  }

  private void list(SequencedMap<String, Schema> all) {
    if (json) {
      SequencedMap<String, Object> object = new LinkedHashMap<>();
      all.forEach((key, schema) -> object.put(key, schema.files()));
      console.json(object);
      return;
    }
    var table = new TextTable(Paragraph.WIDTH, "schema", "for files such as");
    all.forEach((key, schema) -> table.row(key, schema.files()));
    console.result(table.toString());
  }

  /// Writes the schemas to a folder, which is made if need be.
  static void write(Path folder, SequencedMap<String, Schema> schemas) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Schema> schema : schemas.entrySet()) {
      Files.writeString(folder.resolve(schema.getKey() + SUFFIX), schema.getValue().text().get());
    }
  }
}
