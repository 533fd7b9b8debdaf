// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.text;

import glasshouse.app.web.world.Books.Book;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.schema.Schemas;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Tier;
import glasshouse.rulebook.compile.Attribute;
import glasshouse.rulebook.text.RulebookReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/// What can be written in a rulebook: its keys, the names it may use, what conditions may read.
final class Completion {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Completion() {}

  static SequencedMap<String, Object> of(Book book) {
    String schema = Objects.requireNonNull(Schemas.all().get("rulebook")).text().get();
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("schema", MAPPER.readValue(schema, Object.class));
    json.put("words", words(book));
    List<Object> attributes = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      attributes.add(attribute(attribute.path(), values(attribute), meaning(attribute)));
    }
    attributes.add(attribute("person.adult", List.of("true", "false"), "18 or older"));
    json.put("attributes", attributes);
    return json;
  }

  private static SequencedMap<String, Object> words(Book book) {
    Scenario scenario = book.scenario();
    SequencedMap<String, Object> words = new LinkedHashMap<>();
    words.put(
        "deeds", scenario.deeds().stream().map(each -> word(each.deed(), each.name())).toList());
    words.put("channels", RulebookReader.CHANNELS.stream().map(each -> word(each, each)).toList());
    words.put(
        "services",
        scenario.services().stream().map(each -> word(each.service(), each.title())).toList());
    words.put(
        "registers",
        book.rulebook().registers().stream()
            .map((Register each) -> word(each.register(), each.title()))
            .toList());
    words.put(
        "tiers",
        book.rulebook().tiers().stream()
            .map((Tier each) -> word(each.tier(), each.tier()))
            .toList());
    words.put(
        "sources",
        scenario.sources().values().stream()
            .map(each -> word(each.source(), each.title()))
            .toList());
    return words;
  }

  private static SequencedMap<String, Object> word(String word, String title) {
    SequencedMap<String, Object> row = new LinkedHashMap<>();
    row.put("word", word);
    row.put("title", title);
    return row;
  }

  private static SequencedMap<String, Object> attribute(
      String name, List<String> values, String meaning) {
    SequencedMap<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("values", values);
    row.put("meaning", meaning);
    return row;
  }

  private static List<String> values(Attribute attribute) {
    if (attribute.truth()) {
      return List.of("true", "false");
    }
    List<String> values = new ArrayList<>();
    for (int value = 0; value < attribute.size(); value++) {
      values.add(Integer.toString(attribute.first() + value));
    }
    return values;
  }

  private static String meaning(Attribute attribute) {
    return switch (attribute) {
      case AGE_BAND -> "age band: 0-13, 14-17, 18-24, 25-34, 35-44, 45-59, 60-74, 75 and over";
      case MIGRANT -> "registered elsewhere";
      case RURAL -> "lives in the country";
      case INCOME_BAND -> "fifth of the incomes, 1 the lowest";
      case TIER -> "tier, 0 the best";
      case LISTED -> "on a register already";
      case SEVERITY -> "severity of the deed, 1 to 3";
    };
  }
}
