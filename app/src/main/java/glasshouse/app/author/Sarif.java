// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.lab.result.data.Version;
import glasshouse.rulebook.lint.Catalogue;
import glasshouse.rulebook.lint.Finding;
import glasshouse.rulebook.lint.LintTest;
import glasshouse.rulebook.lint.ScoreCard;
import glasshouse.rulebook.lint.Severity;
import glasshouse.rulebook.text.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Findings as a SARIF 2.1.0 log, which code hosts and editors show at the lines.
final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  static SequencedMap<String, Object> of(List<ScoreCard> cards) {
    List<LintTest> tests = Catalogue.own().tests();
    SequencedMap<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "glasshouse lint");
    driver.put("version", Version.NUMBER);
    driver.put("rules", tests.stream().map(Sarif::rule).toList());
    SequencedMap<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put(
        "results",
        cards.stream()
            .flatMap(card -> card.findings().stream().map(one -> result(card, one, tests)))
            .toList());
    SequencedMap<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private static SequencedMap<String, Object> rule(LintTest test) {
    SequencedMap<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", test.test());
    rule.put("name", test.name());
    rule.put("shortDescription", text(test.title()));
    rule.put("fullDescription", text(test.fires()));
    rule.put("help", text("%s Norms: %s".formatted(test.asks(), Catalogue.own().norms(test))));
    rule.put("defaultConfiguration", Map.of("level", level(test.severity())));
    return rule;
  }

  private static SequencedMap<String, Object> result(
      ScoreCard card, Finding finding, List<LintTest> tests) {
    SequencedMap<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.test().test());
    result.put("ruleIndex", tests.indexOf(finding.test()));
    result.put("level", level(finding.severity()));
    result.put(
        "message",
        text("%s: %s. %s".formatted(finding.clause(), finding.what(), finding.remedy())));
    result.put("locations", List.of(location(card, finding)));
    return result;
  }

  private static SequencedMap<String, Object> location(ScoreCard card, Finding finding) {
    Place place = finding.place();
    SequencedMap<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", place.line());
    region.put("startColumn", place.column());
    SequencedMap<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(place)));
    physical.put("region", region);
    SequencedMap<String, Object> logical = new LinkedHashMap<>();
    logical.put("name", finding.clause());
    logical.put("fullyQualifiedName", "%s/%s".formatted(card.rulebook(), finding.clause()));
    SequencedMap<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    location.put("logicalLocations", List.of(logical));
    return location;
  }

  private static String uri(Place place) {
    if (place.file().isAbsolute()) {
      return place.file().toUri().toString();
    }
    try {
      String path = place.file().toString().replace('\\', '/');
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a path that is no address: " + place.file(), e);
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
