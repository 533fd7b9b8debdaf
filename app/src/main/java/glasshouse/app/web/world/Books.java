// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.world;

import glasshouse.app.web.http.Refusal;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/// The rulebooks of all scenarios, each under an id of its own: scenario, two hyphens, the book's
/// own name. A book of the library belongs to the scenario in which it is tried.
public final class Books {
  private static final String SEAM = "--";

  private final Worlds worlds;

  /// The books of these scenarios.
  public Books(Worlds worlds) {
    this.worlds = worlds;
  }

  /// A book that can be read, edited and run.
  ///
  /// @param file where it stands
  /// @param arms of its scenario that use it
  public record Book(
      String id, Rulebook rulebook, Path file, String world, Scenario scenario, List<String> arms) {
    public Book {
      arms = List.copyOf(arms);
    }

    /// Returns whether it describes a real programme of the library.
    public boolean isOfLibrary() {
      return file.endsWith("rulebook.yaml");
    }
  }

  static String id(String world, String name) {
    return world + SEAM + name;
  }

  /// Returns all books by id.
  public SequencedMap<String, Book> all() throws ScenarioException {
    SequencedMap<String, Book> books = new LinkedHashMap<>();
    for (String world : worlds.folders().sequencedKeySet()) {
      for (Book book : of(world)) {
        books.put(book.id(), book);
      }
    }
    return books;
  }

  private List<Book> of(String world) throws ScenarioException {
    Scenario scenario = worlds.scenario(world);
    List<Book> books = new ArrayList<>();
    scenario
        .rulebooks()
        .forEach((name, rulebook) -> {
          Path file = scenario.files().get("rulebooks/" + name + ".yaml");
          List<String> arms =
              scenario.arms().values().stream()
                  .filter(arm -> name.equals(arm.national()) || name.equals(arm.local()))
                  .map(ArmText::arm)
                  .toList();
          Path found = Objects.requireNonNull(file, "a scenario knows its files");
          books.add(new Book(id(world, name), rulebook, found, world, scenario, arms));
        });
    return books;
  }

  /// Returns a book by its id.
  public Book book(String id) throws ScenarioException {
    int seam = id.indexOf(SEAM);
    String world = seam < 0 ? id : id.substring(0, seam);
    if (worlds.folders().containsKey(world)) {
      for (Book book : of(world)) {
        if (book.id().equals(id)) {
          return book;
        }
      }
    }
    throw Refusal.unknown("there is no rulebook \"%s\"; /api/rulebooks lists them".formatted(id));
  }
}
