// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.text;

import glasshouse.app.author.LintJson;
import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Route;
import glasshouse.app.web.world.Books;
import glasshouse.app.web.world.Books.Book;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.rulebook.lint.Lint;
import glasshouse.rulebook.lint.ScoreCard;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Rulebooks: the list, a text, what is wrong with an edited one, what can be written, and the
/// library side by side.
public final class BookRoutes {
  private final Books books;
  private final Path project;

  /// @param project folder of the project, below which files are named
  public BookRoutes(Books books, Path project) {
    this.books = books;
    this.project = project;
  }

  /// Returns the routes.
  public List<Route> all() {
    return List.of(
        Route.read("/api/rulebooks", _ -> list()),
        Route.read("/api/rulebooks/{book}", this::text),
        Route.change("/api/rulebooks/{book}/check", this::check),
        Route.read(
            "/api/rulebooks/{book}/words",
            asked -> Answer.json(Completion.of(books.book(asked.id("book"))))),
        Route.read("/api/regimes", _ -> regimes()));
  }

  private Answer list() throws ScenarioException {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("rulebooks", books.all().values().stream().map(this::row).toList());
    return Answer.json(json);
  }

  private SequencedMap<String, @Nullable Object> row(Book book) {
    SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("book", book.id());
    json.put("title", book.rulebook().title());
    json.put("about", book.rulebook().about());
    json.put("file", project.toAbsolutePath().relativize(book.file().toAbsolutePath().normalize()));
    json.put("scenario", book.world());
    json.put("library", book.isOfLibrary());
    json.put("arms", book.arms());
    return json;
  }

  private Answer text(Asked asked) throws ScenarioException, IOException {
    Book book = books.book(asked.id("book"));
    SequencedMap<String, @Nullable Object> json = row(book);
    json.put("text", Files.readString(book.file()));
    return Answer.json(json);
  }

  private Answer check(Asked asked) throws ScenarioException, IOException {
    Book book = books.book(asked.id("book"));
    return Answer.json(Reader.read(book, asked.body().only("text").text("text")));
  }

  private Answer regimes() throws ScenarioException, RulebookException {
    List<ScoreCard> cards = new ArrayList<>();
    for (Book book : books.all().values()) {
      if (book.isOfLibrary()) {
        cards.add(Lint.of(RulebookReader.readAlone(book.file())));
      }
    }
    return Answer.json(LintJson.of(cards));
  }
}
