// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Countries, their provinces, cities and laws: facts, which live under `scenarios/`.
final class PlaceNames {
  private static final Pattern IN_SCENARIO =
      Pattern.compile("\\b(?:province|city|country): *\"?([A-Z][\\p{L}' -]+)");
  private static final List<String> MORE =
      List.of(
          "Chinese",
          "PRC",
          "Soviet",
          "USSR",
          "GDR",
          "Stasi",
          "Sesame Credit",
          "Alipay",
          "WeChat",
          "Weibo",
          "Alibaba",
          "Tencent",
          "Rongcheng",
          "Suining",
          "Beijing",
          "Shanghai",
          "Hangzhou",
          "Xinjiang",
          "Tibet",
          "Hong Kong",
          "State Council",
          "Supreme Court",
          "GDPR",
          "FCRA",
          "PIPL",
          "London",
          "Paris",
          "Berlin",
          "Moscow",
          "Washington",
          "Tokyo",
          "Delhi");

  private PlaceNames() {}

  static SourceRule rule() {
    Pattern names = names();
    return new SourceRule(
        "no country, city or law is named in Java",
        file -> file.find(names, "'%s' is a fact: keep it under scenarios/, with its source"),
        "class Breach { String where = \"Iceland\"; }");
  }

  private static Pattern names() {
    Set<String> all = new TreeSet<>(MORE);
    all.addAll(inScenarios());
    String places = all.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String countries =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("\\b(?:" + places + "|(?i:" + countries + "))\\b");
  }

  private static Set<String> inScenarios() {
    Set<String> names = new TreeSet<>();
    for (Path file : House.files("places.yaml")) {
      try {
        IN_SCENARIO
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1).strip())
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }
}
