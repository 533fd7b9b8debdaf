// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.terminal.Paragraph;
import glasshouse.lab.life.Life;
import glasshouse.lab.life.Line;
import glasshouse.lab.life.Parting;
import glasshouse.lab.life.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A life as text: week by week, truth first, then what the person knew.
final class LifeText {
  private static final String INDENT = " ".repeat(12);
  private static final String KNEW = " ".repeat(14);

  private LifeText() {}

  /// Returns the whole story.
  static String of(Life life) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  synthetic person, arm %s".formatted(life.id(), life.arm()));
    lines.add(Paragraph.of("", life.sketch().words()));
    lines.add(Paragraph.of("", inside(life)));
    lines.add("");
    int week = -1;
    for (Line line : life.lines()) {
      String date = line.week() == week ? "" : line.date().toString();
      week = line.week();
      lines.add(told(date, line));
    }
    if (life.lines().isEmpty()) {
      lines.add("nothing befell this person that a rule or an office knows of");
    }
    if (!life.avoidable().isEmpty()) {
      lines.add("");
      lines.add("What would have avoided it");
      life.avoidable().forEach(each -> lines.add(Paragraph.of("  ", each)));
    }
    lines.add("");
    lines.add(Paragraph.of("", end(life)));
    return String.join("\n", lines);
  }

  private static String inside(Life life) {
    var person = life.sketch();
    return String.format(
        Locale.ROOT,
        "what no office knows, in standard deviations: honesty %+.1f, self-control %+.1f,"
            + " prosociality %+.1f, resources %+.1f, voice %+.1f; trust %.2f",
        person.honesty(),
        person.control(),
        person.prosociality(),
        person.resources(),
        person.voice(),
        person.trust());
  }

  private static String told(String date, Line line) {
    String truth = (line.isWrong() ? "WRONG  " : "") + line.truth();
    var text = new StringBuilder(Paragraph.of(INDENT, truth));
    text.replace(0, date.length(), date);
    if (!line.clause().isEmpty()) {
      text.append('\n').append(Paragraph.of(KNEW, line.clause()));
    }
    boolean isInstitutional =
        switch (line.sort()) {
          case ENTRY, REGISTER, STANDING, SIGHT -> true;
          case DEED, SILENCE, READING, DOOR, APPEAL, REWARD, EFFECT -> false;
        };
    if (isInstitutional) {
      String knew = line.known().isEmpty() ? "knew nothing of it" : line.known();
      text.append('\n').append(KNEW).append("the person ").append(knew);
    }
    return text.toString();
  }

  private static String end(Life life) {
    Trail trail = life.trail();
    int last = trail.weeks() - 1;
    while (last > 0 && Double.isNaN(trail.trust(last))) {
      last--; // the person had left
    }
    int listed = 0;
    for (int week = 0; week <= last; week++) {
      listed += trail.isListed(week) ? 1 : 0;
    }
    String score =
        Double.isNaN(trail.score(last))
            ? "no score is kept"
            : String.format(Locale.ROOT, "score %.1f", trail.score(last));
    return String.format(
        Locale.ROOT,
        "At the end: %s, trust %.2f (%.2f without a regime), income lost %.1f%%, %d weeks on a"
            + " register.",
        score,
        trail.trust(last),
        life.sketch().trust(),
        100 * trail.loss(last),
        listed);
  }

  /// Returns where two lives of one person part.
  static String of(Life one, Life other, Parting parting) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "The same person with the same luck in arm %s and in arm %s"
            .formatted(one.arm(), other.arm()));
    if (parting.week() < 0) {
      lines.add("  Nothing differs in any week.");
      return String.join("\n", lines);
    }
    lines.add(
        "  The lives part in week %d, the week of %s.".formatted(parting.week(), date(parting)));
    lines.add(side(one.arm(), parting.one()));
    lines.add(side(other.arm(), parting.other()));
    lines.add(
        parting.deedWeek() < 0
            ? "  The person does the same in both, to the end."
            : "  From week %d on the person also acts differently.".formatted(parting.deedWeek()));
    return String.join("\n", lines);
  }

  private static String date(Parting parting) {
    List<Line> any = parting.one().isEmpty() ? parting.other() : parting.one();
    return any.getFirst().date().toString();
  }

  private static String side(String arm, List<Line> lines) {
    if (lines.isEmpty()) {
      return "  %s: nothing".formatted(arm);
    }
    List<String> said = lines.stream().map(Line::truth).toList();
    return Paragraph.of("  ", arm + ": " + String.join("; ", said));
  }
}
