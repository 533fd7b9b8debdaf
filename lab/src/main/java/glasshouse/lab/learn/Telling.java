// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import glasshouse.lab.indicator.interval.Wilson;
import glasshouse.lab.learn.Figure.Span;
import glasshouse.lab.learn.Hearing.What;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Says what a scene shows in numbers, each with its doubt.
final class Telling {
  private static final double Z = 1.959_963_984_540_054;
  private static final int FEWEST = 4;

  private final Script script;
  private final Hearing heard;
  private final Hearing without;
  private final List<Dot> dots;

  /// @param without what was heard where nothing is in force
  Telling(Script script, Hearing heard, Hearing without, List<Dot> dots) {
    this.script = script;
    this.heard = heard;
    this.without = without;
    this.dots = dots;
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(share("caught", "Forbidden acts on record", What.CAUGHT, What.DID));
    figures.add(share("wrongful", "Penalties that are wrongful", What.WRONG, What.POSTED));
    for (Script.Question question : script.asks()) {
      answer(question, figures);
    }
    return figures;
  }

  private void answer(Script.Question question, List<Figure> figures) {
    switch (question) {
      case CONDUCT_IN_SCORE ->
          figures.add(
              figure(
                  "conduct-in-score",
                  "How well the score tells who did less",
                  "correlation, -1 to 1",
                  correlation()));
      case LISTED -> figures.add(people("listed", "People ever on the list", What.LISTINGS));
      case REFUSALS ->
          figures.add(
              figure(
                  "refusals",
                  "Refusals for each listing",
                  "times",
                  ratio(heard.sum(What.REFUSED), heard.sum(What.LISTINGS))));
      case SILENCE ->
          figures.add(share("silence", "Lawful acts given up", What.SILENT, What.LAWFUL));
      case CHILDREN ->
          figures.add(people("children", "Children refused a place for a parent", What.BARRED));
      case GROUPS -> {
        figures.add(group("wrongful-larger", "Wrongful penalties a head, larger group", 0));
        figures.add(group("wrongful-smaller", "Wrongful penalties a head, smaller group", 1));
      }
      case AVOIDED -> {
        long before = without.sum(What.OFFENDED);
        long fewer = Math.max(0, before - heard.sum(What.OFFENDED));
        figures.add(
            figure("avoided", "Offences avoided", "share", Span.of(Wilson.of(fewer, before))));
      }
    }
  }

  private Figure figure(String id, String title, String unit, Span span) {
    return Figure.of(id, title, unit, span, script.shown().weeks());
  }

  private Figure share(String id, String title, What hits, What trials) {
    return figure(id, title, "share", Span.of(Wilson.of(heard.sum(hits), heard.sum(trials))));
  }

  private Figure people(String id, String title, What what) {
    long hits =
        IntStream.range(0, dots.size()).filter(person -> heard.of(what, person) > 0).count();
    return figure(id, title, "share of people", Span.of(Wilson.of(hits, dots.size())));
  }

  /// Counts are Poisson: the interval of a rate is that of its logarithm.
  private static Span ratio(long events, long exposure) {
    double rate = exposure == 0 ? Double.NaN : events / (double) exposure;
    int n = (int) exposure;
    if (events == 0 || exposure == 0) {
      return new Span(rate, Double.NaN, Double.NaN, n);
    }
    double factor = StrictMath.exp(Z / StrictMath.sqrt((double) events));
    return new Span(rate, rate / factor, rate * factor, n);
  }

  private Figure group(String id, String title, int group) {
    List<Dot> those = dots.stream().filter(dot -> dot.group() == group).toList();
    long wrong = those.stream().mapToLong(Dot::wrong).sum();
    return figure(id, title, "penalties", ratio(wrong, those.size()));
  }

  /// Fisher's interval of a correlation.
  private Span correlation() {
    int n = dots.size();
    double didMean = dots.stream().mapToDouble(Dot::did).sum() / n;
    double scoreMean = dots.stream().mapToDouble(Dot::score).sum() / n;
    double both = 0;
    double did = 0;
    double score = 0;
    for (Dot dot : dots) {
      both += (didMean - dot.did()) * (dot.score() - scoreMean);
      did += (dot.did() - didMean) * (dot.did() - didMean);
      score += (dot.score() - scoreMean) * (dot.score() - scoreMean);
    }
    if (did == 0 || score == 0 || n < FEWEST) {
      return new Span(Double.NaN, Double.NaN, Double.NaN, n);
    }
    double r = both / StrictMath.sqrt(did * score);
    double centre = .5 * StrictMath.log((1 + r) / (1 - r));
    double half = Z / StrictMath.sqrt(n - 3.0);
    return new Span(r, StrictMath.tanh(centre - half), StrictMath.tanh(centre + half), n);
  }

  List<Played.Line> lines() {
    List<Played.Line> lines = new ArrayList<>();
    lines.add(line("did", "Forbidden acts", "a week", What.DID));
    lines.add(line("posted", "Penalties", "a week", What.POSTED));
    lines.add(line("wrong", "Wrongful penalties", "a week", What.WRONG));
    if (script.asks().contains(Script.Question.LISTED)) {
      lines.add(line("listings", "New listings", "a week", What.LISTINGS));
      lines.add(line("refused", "Refusals", "a week", What.REFUSED));
    }
    if (script.asks().contains(Script.Question.SILENCE)) {
      lines.add(line("silent", "Lawful acts given up", "a week", What.SILENT));
    }
    return lines;
  }

  private Played.Line line(String id, String title, String unit, What what) {
    List<Integer> weeks = IntStream.range(0, script.shown().weeks()).boxed().toList();
    return new Played.Line(id, title, unit, weeks, heard.weekly(what));
  }
}
