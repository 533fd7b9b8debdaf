// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import glasshouse.rulebook.clause.Clauses;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.vignette.Outcome.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds an outcome against what a vignette expects, key by key.
final class Comparison {
  private static final int DIGITS = 100;

  private final Outcome outcome;
  private final double margin;
  private final List<Mismatch> mismatches = new ArrayList<>();

  private Comparison(Outcome outcome, double margin) {
    this.outcome = outcome;
    this.margin = margin;
  }

  static List<Mismatch> of(Vignette vignette, Outcome outcome) {
    var comparison = new Comparison(outcome, vignette.absoluteErrorMargin());
    comparison.compare(vignette.output());
    return List.copyOf(comparison.mismatches);
  }

  private void compare(Vignette.Output expected) {
    if (expected.record() != null) {
      record(expected.record());
    }
    number("points", expected.points(), outcome.points());
    number("score", expected.score(), outcome.score());
    if (expected.tier() != null && !expected.tier().equals(outcome.tier())) {
      String got = outcome.tier();
      List<String> clauses = new ArrayList<>(entries());
      if (got != null) {
        clauses.addFirst(Clauses.tier(got));
      }
      add("tier", expected.tier(), got == null ? "no tier" : got, clauses);
    }
    registers("registers", expected.registers(), outcome.registers(true));
    registers("possible-registers", expected.possibleRegisters(), outcome.registers(false));
    if (expected.gates() != null) {
      expected.gates().forEach(this::gate);
    }
  }

  private void record(List<Vignette.Entry> expected) {
    List<Posted> got = outcome.record();
    boolean fits = expected.size() == got.size();
    for (int i = 0; fits && i < got.size(); i++) {
      Vignette.Entry entry = expected.get(i);
      Double points = entry.points();
      fits =
          entry.rule().equals(got.get(i).rule())
              && (entry.on() == null || entry.on().equals(got.get(i).on()))
              && (points == null || isNear(points, got.get(i).points()));
    }
    if (!fits) {
      add(
          "record",
          words(expected.stream().map(one -> entry(one.rule(), one.on(), one.points()))),
          words(got.stream().map(one -> entry(one.rule(), one.on(), one.points()))),
          entries());
    }
  }

  private static String entry(String rule, @Nullable Object on, @Nullable Double points) {
    String moved = points == null ? "" : " " + number(points);
    return rule + (on == null ? "" : " on " + on) + moved;
  }

  private void number(String key, @Nullable Double expected, double got) {
    if (expected != null && !isNear(expected, got)) {
      add(key, number(expected), number(got), entries());
    }
  }

  private boolean isNear(double expected, double got) {
    return Math.abs(expected - got) <= margin;
  }

  private void registers(String key, @Nullable List<String> expected, List<String> got) {
    if (expected != null && !new TreeSet<>(expected).equals(new TreeSet<>(got))) {
      List<String> clauses = new ArrayList<>();
      got.forEach(register -> clauses.add(Clauses.register(register)));
      clauses.addAll(entries());
      add(key, words(expected.stream()), words(got.stream()), clauses);
    }
  }

  private void gate(Vignette.Gate expected) {
    for (Vignette.Gate got : outcome.gates()) {
      boolean same =
          got.answer() == expected.answer()
              && (expected.because() == null
                  || new TreeSet<>(expected.because())
                      .equals(new TreeSet<>(Objects.requireNonNullElse(got.because(), List.of()))));
      if (got.service().equals(expected.service()) && !same) {
        List<String> clauses = new ArrayList<>(List.of(Clauses.gate(got.service())));
        Objects.requireNonNullElse(got.because(), List.<String>of())
            .forEach(register -> clauses.add(Clauses.register(register)));
        clauses.addAll(entries());
        add("gate " + got.service(), answer(expected), answer(got), clauses);
      }
    }
  }

  private static String answer(Vignette.Gate gate) {
    List<String> because = Objects.requireNonNullElse(gate.because(), List.of());
    String reasons = because.isEmpty() ? "" : " because of " + String.join(", ", because);
    return Names.word(gate.answer()) + reasons;
  }

  private List<String> entries() {
    return outcome.record().stream().map(entry -> Clauses.rule(entry.rule())).distinct().toList();
  }

  private static String words(Stream<String> items) {
    List<String> all = items.toList();
    return all.isEmpty() ? "none" : String.join(", ", all);
  }

  private static String number(double value) {
    return Names.number((double) Math.round(value * DIGITS) / DIGITS);
  }

  private void add(String key, String expected, String got, List<String> clauses) {
    mismatches.add(new Mismatch(key, expected, got, clauses));
  }
}
