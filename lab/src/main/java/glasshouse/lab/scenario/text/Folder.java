// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Profile;
import glasshouse.lab.scenario.ServiceKind;
import glasshouse.lab.scenario.Source;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Vocabulary;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.RulebookException;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.TextReader;
import glasshouse.rulebook.text.schema.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of a scenario folder: which there must be, and what each of them says.
public final class Folder {
  /// Files that every scenario has.
  public static final List<String> FILES =
      List.of(
          "scenario.yaml",
          "sources.yaml",
          "parameters.yaml",
          "profile.yaml",
          "places.yaml",
          "deeds.yaml",
          "operators.yaml",
          "services.yaml",
          "series.yaml");

  /// Channels that may notice a deed, in the order of [DeedKind.Capture].
  public static final List<String> CHANNELS = RulebookReader.CHANNELS;

  private static final String MAIN = "scenario.yaml";
  private static final String RULEBOOKS = "rulebooks";
  private static final String ARMS = "arms";
  private static final String SUFFIX = ".yaml";
  private static final int MOST_FILES = 64;

  private final Path folder;
  private final Findings findings;
  private final SequencedMap<String, Path> files = new LinkedHashMap<>();
  private boolean complete = true;
  private boolean isFounded = true;

  private Folder(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /// Returns what could be read, and adds what could not.
  public static Draft read(Path folder, Findings findings) {
    return new Folder(folder, findings).read();
  }

  private Draft read() {
    if (!Files.isDirectory(folder)) {
      refuse(
          folder,
          Files.exists(folder) ? "this is not a folder" : "there is no such folder",
          "a scenario is a folder with the file scenario.yaml",
          "check the name, or start from a copy of scenarios/minimal");
    } else {
      inventory();
    }
    Text<ScenarioText> scenario = file(folder.resolve(MAIN), ScenarioText.class);
    var foundation = Foundation.of(folder, scenario, findings);
    complete &= foundation.isSound();
    isFounded = foundation.isSound();
    Text<Tables.Sources> sources = file(foundation.table("sources.yaml"), Tables.Sources.class);
    Text<Tables.Deeds> deeds = file(foundation.table("deeds.yaml"), Tables.Deeds.class);
    Text<Tables.Services> services = file(foundation.table("services.yaml"), Tables.Services.class);
    Text<Tables.Parameters> parameters =
        file(foundation.table("parameters.yaml"), Tables.Parameters.class);
    Text<Profile> profile = file(foundation.table("profile.yaml"), Profile.class);
    Text<Tables.Places> places = file(foundation.table("places.yaml"), Tables.Places.class);
    Text<Tables.Operators> operators =
        file(foundation.table("operators.yaml"), Tables.Operators.class);
    Text<Tables.AllSeries> series = file(foundation.table("series.yaml"), Tables.AllSeries.class);
    SequencedMap<String, Text<ArmText>> arms = arms();
    SequencedMap<String, Path> books = books(arms, foundation);
    Set<String> bookNames = new LinkedHashSet<>(books.keySet());
    bookNames.addAll(foundation.books());
    SequencedMap<String, Text<Rulebook>> rulebooks =
        rulebooks(books, vocabulary(deeds, services, sources));
    return new Draft(
        folder,
        files,
        scenario,
        sources,
        parameters,
        profile,
        places,
        deeds,
        operators,
        services,
        series,
        rulebooks,
        arms,
        bookNames,
        names(ARMS),
        complete);
  }

  private SequencedMap<String, Text<ArmText>> arms() {
    SequencedMap<String, Text<ArmText>> arms = new LinkedHashMap<>();
    for (Path path : yaml(folder.resolve(ARMS))) {
      files.put(ARMS + "/" + path.getFileName(), path);
      Text<ArmText> arm = text(path, ArmText.class);
      if (arm != null) {
        arms.put(name(path), arm);
      }
    }
    return arms;
  }

  /// The rulebooks of this folder, and those of the library that an arm names.
  private SequencedMap<String, Path> books(
      SequencedMap<String, Text<ArmText>> arms, Foundation foundation) {
    SequencedMap<String, Path> books = new LinkedHashMap<>();
    yaml(folder.resolve(RULEBOOKS)).forEach(path -> books.put(name(path), path));
    for (Text<ArmText> arm : arms.values()) {
      for (String name : named(arm.value())) {
        Path lent = foundation.book(name);
        if (lent != null) {
          books.putIfAbsent(name, lent);
        }
      }
    }
    books.forEach((name, path) -> files.put("%s/%s%s".formatted(RULEBOOKS, name, SUFFIX), path));
    return books;
  }

  private static List<String> named(ArmText arm) {
    ArmText.Turn turn = arm.turn();
    String national = turn == null ? null : turn.national();
    String local = turn == null ? null : turn.local();
    return Stream.of(arm.national(), arm.local(), national, local)
        .filter(Objects::nonNull)
        .toList();
  }

  /// Refuses files that nobody would read.
  private void inventory() {
    List<Path> all = new ArrayList<>();
    for (Path path : yaml(folder)) {
      String name = path.getFileName().toString();
      if (!FILES.contains(name)) {
        refuse(
            path,
            "no scenario has a file \"%s\"".formatted(name),
            Spelling.advice(name, FILES),
            "rename it or take it out; rulebooks and arms have folders of their own");
      }
      all.add(path);
    }
    all.addAll(yaml(folder.resolve(RULEBOOKS)));
    all.addAll(yaml(folder.resolve(ARMS)));
    if (all.size() > MOST_FILES) {
      refuse(
          folder,
          "the scenario has %d files".formatted(all.size()),
          "at most %d are read".formatted(MOST_FILES),
          "take out rulebooks or arms that are not needed");
    }
    if (yaml(folder.resolve(ARMS)).isEmpty()) {
      refuse(
          folder.resolve(ARMS),
          "there is no arm",
          "a scenario has at least the arm without a regime: arms/none.yaml",
          "start from a copy of scenarios/minimal");
    }
  }

  private <T> @Nullable Text<T> file(Path path, Class<T> type) {
    if (!isFounded && !Files.exists(path)) {
      return null; // what the scenario stands on has been refused, and would perhaps have lent it
    }
    if (Files.isDirectory(folder) && !Files.exists(path)) {
      refuse(
          path,
          "the file is missing",
          "a scenario has the files " + String.join(", ", FILES),
          "add it; scenarios/minimal has a short one");
      return null;
    }
    files.put(path.getFileName().toString(), path);
    return Files.isDirectory(folder) ? text(path, type) : null;
  }

  private <T> @Nullable Text<T> text(Path path, Class<T> type) {
    try {
      return TextReader.read(path, type);
    } catch (RulebookException e) {
      complete = false;
      findings.addAll(e.problems());
      return null;
    }
  }

  private SequencedMap<String, Text<Rulebook>> rulebooks(
      SequencedMap<String, Path> paths, @Nullable Vocabulary vocabulary) {
    SequencedMap<String, Text<Rulebook>> books = new LinkedHashMap<>();
    paths.forEach((name, path) -> {
      try {
        // Without the words of the scenario a book is held against its shape alone.
        books.put(
            name,
            vocabulary == null
                ? TextReader.read(path, Rulebook.class)
                : RulebookReader.readText(path, vocabulary));
      } catch (RulebookException e) {
        complete = false;
        findings.addAll(e.problems());
      }
    });
    return books;
  }

  /// Returns the words that a rulebook of this folder may use, or null after adding what is wrong
  /// with the three files that give them.
  public static @Nullable Vocabulary words(Path folder, Findings findings) {
    return new Folder(folder, findings).words();
  }

  private @Nullable Vocabulary words() {
    Text<ScenarioText> scenario = file(folder.resolve(MAIN), ScenarioText.class);
    var foundation = Foundation.of(folder, scenario, findings);
    isFounded = foundation.isSound();
    return vocabulary(
        file(foundation.table("deeds.yaml"), Tables.Deeds.class),
        file(foundation.table("services.yaml"), Tables.Services.class),
        file(foundation.table("sources.yaml"), Tables.Sources.class));
  }

  private static @Nullable Vocabulary vocabulary(
      @Nullable Text<Tables.Deeds> deeds,
      @Nullable Text<Tables.Services> services,
      @Nullable Text<Tables.Sources> sources) {
    if (deeds == null || services == null || sources == null) {
      return null;
    }
    return new Vocabulary(
        deeds.value().deeds().stream().map(DeedKind::deed).toList(),
        CHANNELS,
        services.value().services().stream().map(ServiceKind::service).toList(),
        List.of(),
        sources.value().sources().stream().map(Source::source).toList());
  }

  /// Returns the YAML files of a folder by name; none if there is no such folder.
  private static List<Path> yaml(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private Set<String> names(String part) {
    Set<String> names = new LinkedHashSet<>();
    yaml(folder.resolve(part)).forEach(path -> names.add(name(path)));
    return names;
  }

  private static String name(Path path) {
    String file = path.getFileName().toString();
    return file.substring(0, file.length() - SUFFIX.length());
  }

  private void refuse(Path path, String what, String allowed, String remedy) {
    complete = false;
    findings.add(new Place(path, 1, 1), what, allowed, remedy);
  }
}
