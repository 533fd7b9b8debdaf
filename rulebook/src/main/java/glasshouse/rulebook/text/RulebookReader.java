// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.text.Node.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads a rulebook and checks it against the words of its scenario.
public final class RulebookReader {
  /// Ways in which a deed can be noticed.
  public static final List<String> CHANNELS =
      List.of("camera", "feed", "gate", "court", "report", "inspector");

  private RulebookReader() {}

  /// Returns the book in a file, or throws all that is wrong with it: text, keys, values,
  /// references, conditions, dates.
  public static Rulebook read(Path file, Vocabulary vocabulary) throws RulebookException {
    return readText(file, vocabulary).value();
  }

  /// Returns the book in a file and where its parts stand, or throws all that is wrong with it.
  public static Text<Rulebook> readText(Path file, Vocabulary vocabulary) throws RulebookException {
    return read(SourceFile.read(file), vocabulary);
  }

  static Text<Rulebook> read(SourceFile source, Vocabulary vocabulary) throws RulebookException {
    return TextReader.read(
        source,
        Rulebook.class,
        (root, problems) -> new RulebookChecks(source, root, vocabulary, problems).run());
  }

  /// Returns the book in a file that belongs to no scenario. It may name any deed and any service;
  /// everything else is checked.
  public static Text<Rulebook> readAlone(Path file) throws RulebookException {
    SourceFile source = SourceFile.read(file);
    return TextReader.read(
        source,
        Rulebook.class,
        (root, problems) -> new RulebookChecks(source, root, own(root), problems).run());
  }

  /// Returns all that is wrong with a file, and all in it that makes no sense: what can never
  /// happen, what contradicts itself. The first keeps a book from being used, the second does not.
  public static List<Problem> check(Path file, Vocabulary vocabulary) {
    return check(file, root -> vocabulary);
  }

  /// Checks a file that belongs to no scenario.
  public static List<Problem> checkAlone(Path file) {
    return check(file, RulebookReader::own);
  }

  private static List<Problem> check(Path file, Words words) {
    try {
      SourceFile source = SourceFile.read(file);
      TextReader.read(
          source,
          Rulebook.class,
          (root, problems) -> {
            new RulebookChecks(source, root, words.of(root), problems).run();
            new SenseChecks(root, problems).run();
          });
      return List.of();
    } catch (RulebookException e) {
      return e.problems();
    }
  }

  /// Returns the words that a book uses itself. Channels are no words of its own: there are five.
  private static Vocabulary own(Node book) {
    Set<String> deeds = new LinkedHashSet<>();
    Set<String> services = new LinkedHashSet<>();
    List<Node> rules = new ArrayList<>(book.items("rules"));
    for (Node amendment : book.items("amendments")) {
      amendment.items("changes").forEach(change -> change.step("add-rule").ifPresent(rules::add));
    }
    rules.forEach(rule -> rule.word("deed").map(Scalar::text).ifPresent(deeds::add));
    book.items("gates")
        .forEach(gate -> gate.word("service").map(Scalar::text).ifPresent(services::add));
    return new Vocabulary(List.copyOf(deeds), CHANNELS, List.copyOf(services));
  }

  /// The words that a book may use.
  private interface Words {
    Vocabulary of(Node book);
  }
}
