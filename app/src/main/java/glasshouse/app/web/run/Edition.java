// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.world.Books;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.scenario.ScenarioReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A copy of a scenario with one more arm: the same as another, but for an edited rulebook.
final class Edition {
  /// The id of the arm with the edited book.
  static final String ARM = "change";

  private static final Pattern BOOK_KEY = Pattern.compile("(?m)^rulebook:[ \\t]*\\S+");

  private Edition() {}

  /// Writes the copy and reads it. The book keeps its text to the letter but for its own name.
  ///
  /// @param folder that is not there yet, or was written for the same change
  static Scenario make(Books.Book book, Order.Change change, Path folder)
      throws IOException, ScenarioException {
    ArmText arm = book.scenario().arms().get(change.arm());
    String name = book.rulebook().rulebook();
    if (arm == null || !book.arms().contains(change.arm())) {
      throw Refusal.wrong(
          "arm \"%s\" does not use the rulebook %s; %s do"
              .formatted(change.arm(), name, String.join(", ", book.arms())));
    }
    if (book.scenario().arms().containsKey(ARM)) {
      throw Refusal.wrong("the scenario has an arm \"%s\" of its own".formatted(ARM));
    }
    for (Map.Entry<String, Path> file : book.scenario().files().entrySet()) {
      Path copy = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.write(copy, Files.readAllBytes(file.getValue()));
    }
    Files.writeString(
        folder.resolve("rulebooks/%s-change.yaml".formatted(name)), renamed(change.text(), name));
    Files.writeString(folder.resolve("arms/" + ARM + ".yaml"), arm(arm, name));
    return ScenarioReader.read(folder);
  }

  private static String renamed(String text, String name) {
    Matcher key = BOOK_KEY.matcher(text);
    return key.find()
        ? key.replaceFirst(Matcher.quoteReplacement("rulebook: " + name + "-change"))
        : text;
  }

  private static String arm(ArmText arm, String book) {
    var text = new StringJoiner("\n", "", "\n");
    text.add("arm: " + ARM)
        .add("title: \"With the change to %s\"".formatted(book))
        .add("about: \"As arm %s, but for an edited rulebook.\"".formatted(arm.arm()))
        .add("preset: " + arm.preset().name().toLowerCase(Locale.ROOT));
    add(text, "national", arm.national(), book);
    add(text, "local", arm.local(), book);
    LocalDate everywhere = arm.rollout().everywhere();
    String last = everywhere == null ? "" : ", everywhere: " + everywhere;
    text.add("rollout: {wave-one: %s%s}".formatted(arm.rollout().waveOne(), last));
    if (!arm.set().isEmpty()) {
      text.add("set:");
      new TreeMap<>(arm.set())
          .forEach((key, value) ->
              text.add("  %s: %s".formatted(key, BigDecimal.valueOf(value).toPlainString())));
    }
    return text.add("sources: [%s]".formatted(String.join(", ", arm.sources()))).toString();
  }

  private static void add(StringJoiner text, String key, @Nullable String used, String book) {
    if (used != null) {
      text.add("%s: %s".formatted(key, used.equals(book) ? book + "-change" : used));
    }
  }
}
