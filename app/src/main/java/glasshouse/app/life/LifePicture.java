// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.lab.life.Life;
import glasshouse.lab.life.Line;
import glasshouse.lab.life.Trail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/// A life as a picture: score and trust through time, weeks on a register shaded, events as marks.
final class LifePicture {
  private static final int WIDTH = 960;
  private static final int LEFT = 90;
  private static final int RIGHT = 20;
  private static final int BAND = 230;
  private static final int HEAD = 40;
  private static final int LANE = 26;

  private final StringBuilder svg = new StringBuilder();

  private LifePicture() {}

  /// Writes one picture with a band for each life.
  static void write(List<Life> lives, Path file) throws IOException {
    var picture = new LifePicture();
    int height = HEAD + BAND * lives.size();
    picture.add(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-size=\"12\""
                + " font-family=\"sans-serif\" role=\"img\"><title>Synthetic person %s</title>")
            .formatted(WIDTH, height, lives.getFirst().id()));
    picture.add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>".formatted(WIDTH, height));
    picture.add(
        "<text x=\"%d\" y=\"22\" font-size=\"15\">%s, a synthetic person</text>"
            .formatted(LEFT, lives.getFirst().id()));
    for (int at = 0; at < lives.size(); at++) {
      picture.band(lives.get(at), HEAD + at * BAND);
    }
    picture.add("</svg>");
    Files.writeString(file, picture.svg, StandardCharsets.UTF_8);
  }

  private void add(String element) {
    svg.append(element).append('\n');
  }

  /// A coordinate, the same in every language of the machine.
  private static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  private void band(Life life, int top) {
    Trail trail = life.trail();
    add(
        "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">arm %s</text>"
            .formatted(LEFT, top + 12, life.arm()));
    shade(trail, top + 20, 150);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int week = 0; week < trail.weeks(); week++) {
      if (!Double.isNaN(trail.score(week))) {
        low = Math.min(low, trail.score(week));
        high = Math.max(high, trail.score(week));
      }
    }
    if (low <= high) {
      double room = Math.max(high - low, 10) * .1;
      ground(top + 90);
      curve(trail, trail::score, low - room, high + room, top + 20, "#1b5e8c");
      label("score", top + 40);
      label(String.format(Locale.ROOT, "%.0f to %.0f", low, high), top + 56);
    }
    ground(top + 170);
    curve(trail, trail::trust, 0, 1, top + 100, "#8c4a1b");
    label("trust", top + 120);
    label("0 to 1", top + 136);
    marks(life, top + 172);
    years(life, top + 212);
  }

  private void label(String words, int y) {
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#555\">%s</text>"
            .formatted(LEFT - 8, y, words));
  }

  private static double x(int week, int weeks) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (week + .5) / weeks;
  }

  private void shade(Trail trail, int top, int height) {
    int from = -1;
    for (int week = 0; week <= trail.weeks(); week++) {
      boolean isOn = week < trail.weeks() && trail.isListed(week);
      if (isOn && from < 0) {
        from = week;
      } else if (!isOn && from >= 0) {
        double left = x(from, trail.weeks());
        add(
            "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"#f3d6d6\"/>"
                .formatted(
                    at(left), top, at(Math.max(x(week, trail.weeks()) - left, 1.5)), height));
        from = -1;
      }
    }
  }

  private void curve(
      Trail trail, IntToDoubleFunction value, double low, double high, int top, String colour) {
    var path = new StringBuilder();
    boolean isOpen = false;
    for (int week = 0; week < trail.weeks(); week++) {
      double at = value.applyAsDouble(week);
      if (Double.isNaN(at)) {
        isOpen = false;
        continue;
      }
      double y = top + 70 * (1 - (at - low) / (high - low));
      path.append(
          String.format(Locale.ROOT, "%s%.1f %.1f", isOpen ? "L" : "M", x(week, trail.weeks()), y));
      isOpen = true;
    }
    add(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
            .formatted(path, colour));
  }

  private void ground(int y) {
    add(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#ddd\"/>"
            .formatted(LEFT, WIDTH - RIGHT, y, y));
  }

  private void marks(Life life, int top) {
    label("deeds", top + 12);
    label("record", top + LANE + 6);
    for (Line line : life.lines()) {
      double x = x(line.week(), life.trail().weeks());
      String colour = line.isWrong() ? "#b00020" : "#333";
      switch (line.sort()) {
        case DEED ->
            add("<circle cx=\"%s\" cy=\"%d\" r=\"2.5\" fill=\"#333\"/>".formatted(at(x), top + 8));
        case SILENCE ->
            add(
                "<circle cx=\"%s\" cy=\"%d\" r=\"2.5\" fill=\"none\" stroke=\"#333\"/>"
                    .formatted(at(x), top + 8));
        case ENTRY ->
            add(
                "<rect x=\"%s\" y=\"%d\" width=\"5\" height=\"9\" fill=\"%s\"/>"
                    .formatted(at(x - 2.5), top + LANE - 3, colour));
        case DOOR ->
            add(
                "<path d=\"M%s %dl6 6m0 -6l-6 6\" stroke=\"#b00020\" stroke-width=\"1.5\"/>"
                    .formatted(at(x - 3), top + LANE - 2));
        case SIGHT, READING, REGISTER, STANDING, APPEAL, REWARD, LOAN, EFFECT -> {}
      }
    }
  }

  private void years(Life life, int y) {
    if (life.lines().isEmpty()) {
      return;
    }
    Line any = life.lines().getFirst();
    int last = -1;
    for (int week = 0; week < life.trail().weeks(); week++) {
      int year = any.date().plusWeeks(week - any.week()).getYear();
      if (year != last) {
        double x = x(week, life.trail().weeks());
        add("<text x=\"%s\" y=\"%d\" fill=\"#555\">%d</text>".formatted(at(x), y, year));
        last = year;
      }
    }
  }
}
