// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

import glasshouse.rulebook.text.Node.Broken;
import glasshouse.rulebook.text.Node.Entry;
import glasshouse.rulebook.text.Node.Mapping;
import glasshouse.rulebook.text.Node.Scalar;
import glasshouse.rulebook.text.Node.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads the plain subset of YAML that we allow, event by event, and keeps the place of everything.
///
/// Anchors, aliases, tags, merge keys, directives, second documents and duplicate keys are refused;
/// so is anything too deep or too large. Events come one at a time, so a file is left at the first
/// limit it breaks, whatever follows.
final class NodeReader {
  static final int MAX_DEPTH = 24;
  static final int MAX_NODES = 20_000;
  static final int MAX_KEYS = 5_000;
  static final int MAX_KEY = 128;
  static final int MAX_TEXT = 4096;

  private static final String[][] WORDS = {
    {"mapping values are not allowed", "there is a second \": \" here", "put the text in quotes"},
    {"cannot start any token", "a text cannot begin with this sign", "put the text in quotes"},
    {"unexpected end of stream", "a quote is opened and never closed", "close it"},
    {"expected <block end>", "this does not line up with the lines above", "indent it like them"},
    {"expected ',' or ']'", "a \",\" or \"]\" is missing", "close the list"},
    {"expected ',' or '}'", "a \",\" or \"}\" is missing", "close the map"},
    {"could not find expected ':'", "the \":\" after a key is missing", "write \"key: value\""},
    {"block sequence entries are not allowed", "a \"-\" cannot stand here", "use a new line"},
    {"expected '<document start>'", "this does not belong to the text above", "indent it"},
    {"found undefined tag handle", "a tag (!) is not read", "put the text in quotes"},
    {"found undefined alias", "an alias (*) is not read", "write the value again"},
  };

  private final SourceFile source;
  private final List<Problem> problems;
  private final Iterator<Event> events;
  private int nodes;

  private NodeReader(SourceFile source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder().setLabel("file").setCodePointLimit(2 * SourceFile.MAX_BYTES).build();
    this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  /// Reads a file into a tree. Problems that leave a tree are added to the list; others are thrown
  /// together with it.
  static Node read(SourceFile source, List<Problem> problems) throws RulebookException {
    try {
      return new NodeReader(source, problems).document();
    } catch (TooMuch e) {
      problems.add(e.problem);
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      Place place = mark == null ? new Place(source.file(), 1, 1) : place(source, mark);
      problems.add(inWords(place, String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      Place place = new Place(source.file(), 1, 1);
      problems.add(inWords(place, String.valueOf(e.getMessage())));
    }
    throw new RulebookException(problems);
  }

  private Node document() {
    events.next(); // the stream starts
    Event event = events.next();
    if (!(event instanceof DocumentStartEvent start)) {
      throw empty();
    }
    if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
      report(start, "a directive (%) is not read", "take the line out");
    }
    Event first = events.next();
    if (first instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty()) {
      throw empty();
    }
    Node root = node(first, 1);
    events.next(); // the document ends
    Event last = events.next();
    if (last instanceof DocumentStartEvent) {
      throw new TooMuch(
          problem(last, "a second document begins here", "", "put it into a file of its own"));
    }
    return root;
  }

  private Node node(Event event, int depth) {
    if (++nodes > MAX_NODES) {
      throw new TooMuch(
          problem(event, "the file has too many values", "at most " + MAX_NODES, "split it"));
    }
    if (depth > MAX_DEPTH) {
      throw new TooMuch(
          problem(
              event,
              "this is nested too deeply",
              "at most %d levels are read".formatted(MAX_DEPTH),
              "make it flatter"));
    }
    boolean refused = event instanceof NodeEvent named && refused(named);
    return switch (event) {
      case ScalarEvent _ when refused -> new Broken(place(event));
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent _ -> sequence(event, depth);
      case MappingStartEvent _ -> mapping(event, depth);
      case Event _ -> new Broken(place(event)); // an alias
    };
  }

  private boolean refused(NodeEvent event) {
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case SequenceStartEvent start -> start.getTag();
          case MappingStartEvent start -> start.getTag();
          case NodeEvent _ -> Optional.empty();
        };
    if (event instanceof AliasEvent) {
      report(event, "an alias (*) is not read", "write the value again, or put it in quotes");
    } else if (event.getAnchor().isPresent()) {
      report(event, "an anchor (&) is not read", "take it out, or put the text in quotes");
    }
    if (tag.isPresent()) {
      report(event, "a tag (!) is not read", "take it out, or put the text in quotes");
    }
    return tag.isPresent() || event.getAnchor().isPresent();
  }

  private Node scalar(ScalarEvent event) {
    String text = event.getValue();
    if (text.length() > MAX_TEXT) {
      report(event, "this text is too long", "shorten it to %d characters".formatted(MAX_TEXT));
      return new Broken(place(event));
    }
    Optional<String> forbidden =
        text.codePoints()
            .mapToObj(SourceFile::forbidden)
            .filter(name -> !name.isEmpty())
            .findFirst();
    if (forbidden.isPresent()) {
      report(event, "the text holds " + forbidden.get(), "take it out");
      return new Broken(place(event));
    }
    return new Scalar(place(event), text, event.isPlain(), event.isLiteral());
  }

  private Node sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new Sequence(place(start), items);
  }

  private Node mapping(Event start, int depth) {
    SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Node key = node(event, depth + 1);
      Node value = node(events.next(), depth + 1);
      if (key instanceof Scalar word && isKey(word)) {
        Entry earlier = entries.putIfAbsent(word.text(), new Entry(word.place(), value));
        if (earlier != null) {
          problems.add(twice(word, earlier));
        }
      } else if (key instanceof Sequence || key instanceof Mapping) {
        problems.add(
            new Problem(
                key.place(), "a key must be one word", "", "write a word before the \":\""));
      }
      if (entries.size() > MAX_KEYS) {
        throw new TooMuch(
            problem(event, "too many keys in one map", "at most " + MAX_KEYS, "split the file"));
      }
    }
    return new Mapping(place(start), entries);
  }

  private boolean isKey(Scalar word) {
    if (word.plain() && word.text().equals("<<")) {
      problems.add(
          new Problem(word.place(), "a merge key (<<) is not read", "", "write the keys out"));
      return false;
    }
    if (word.text().isEmpty() || word.text().length() > MAX_KEY) {
      problems.add(
          new Problem(
              word.place(),
              word.text().isEmpty() ? "a key is empty" : "a key is too long",
              "at most %d characters".formatted(MAX_KEY),
              "give it a short name"));
      return false;
    }
    return true;
  }

  private static Problem twice(Scalar word, Entry earlier) {
    return new Problem(
        word.place(),
        "the key \"%s\" is here a second time".formatted(word.text()),
        "the first is at " + earlier.place(),
        "keep one of them");
  }

  private TooMuch empty() {
    return new TooMuch(
        new Problem(
            new Place(source.file(), 1, 1), "the file is empty", "", "write at least one key"));
  }

  private void report(Event event, String what, String remedy) {
    problems.add(problem(event, what, "", remedy));
  }

  private Problem problem(Event event, String what, String allowed, String remedy) {
    return new Problem(place(event), what, allowed, remedy);
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> place(source, mark))
        .orElseGet(() -> new Place(source.file(), 1, 1));
  }

  private static Place place(SourceFile source, Mark mark) {
    return new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  /// Says in plain words what the parser could not read.
  private static Problem inWords(Place place, String problem) {
    for (String[] known : WORDS) {
      if (problem.contains(known[0])) {
        return new Problem(place, known[1], "", known[2]);
      }
    }
    return new Problem(
        place, "this is not YAML: " + problem, "", "look at this line and the one above it");
  }

  /// Leaves a file at once.
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    private TooMuch(Problem problem) {
      super(problem.toString(), null, false, false);
      this.problem = problem;
    }
  }
}
