// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

/// The report as one self-contained page: a template with a place for the data.
///
/// The data go in as JSON in which nothing can end the script element or start markup.
public final class ReportPage {
  /// What the template has in the place of the data, once.
  public static final String PLACEHOLDER = "__GLASSHOUSE_DATA__";

  private ReportPage() {}

  /// Returns the page for this JSON.
  public static String of(String template, String json) {
    int place = template.indexOf(PLACEHOLDER);
    if (place < 0 || template.indexOf(PLACEHOLDER, place + 1) >= 0) {
      throw new IllegalArgumentException(
          "the report template must have %s exactly once".formatted(PLACEHOLDER));
    }
    return template.substring(0, place)
        + harmless(json)
        + template.substring(place + PLACEHOLDER.length());
  }

  /// The same JSON without a character that HTML or an old script reader would act on.
  static String harmless(String json) {
    var text = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<' -> text.append("\\u003c");
        case '>' -> text.append("\\u003e");
        case '&' -> text.append("\\u0026");
        case '\u2028' -> text.append("\\u2028");
        case '\u2029' -> text.append("\\u2029");
        default -> text.append(c);
      }
    }
    return text.toString();
  }
}
