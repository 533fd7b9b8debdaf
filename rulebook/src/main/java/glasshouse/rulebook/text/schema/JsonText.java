// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.util.List;
import java.util.Map;

/// Writes maps, lists, texts, numbers and truths as JSON, two spaces a level.
final class JsonText {
  private JsonText() {}

  static String of(Object value) {
    var text = new StringBuilder();
    write(text, value, "\n");
    return text.toString();
  }

  private static void write(StringBuilder text, Object value, String indent) {
    switch (value) {
      case Map<?, ?> map when map.isEmpty() -> text.append("{}");
      case Map<?, ?> map -> {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          text.append(separator).append(indent).append("  ");
          quote(text, String.valueOf(entry.getKey()));
          text.append(": ");
          write(text, entry.getValue(), indent + "  ");
          separator = ",";
        }
        text.append(indent).append('}');
      }
      case List<?> list -> {
        String separator = "[";
        for (Object item : list) {
          text.append(separator);
          write(text, item, indent + "  ");
          separator = ", ";
        }
        text.append(list.isEmpty() ? "[]" : "]");
      }
      case Double number -> text.append(Names.number(number));
      case Number number -> text.append(number);
      case Boolean truth -> text.append(truth);
      case Object word -> quote(text, word.toString());
    }
  }

  private static void quote(StringBuilder text, String word) {
    text.append('"');
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      switch (letter) {
        case '"', '\\' -> text.append('\\').append(letter);
        case '\n' -> text.append("\\n");
        default -> text.append(letter);
      }
    }
    text.append('"');
  }
}
