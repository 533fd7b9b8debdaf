// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import glasshouse.rulebook.clause.Clauses;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.vignette.Outcome.Door;
import glasshouse.rulebook.vignette.Outcome.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds an outcome against what a vignette expects, key by key.
public final class Comparison {
  private static final int DIGITS = 100;

  private final Outcome outcome;
  private final double margin;
  private final List<Mismatch> mismatches = new ArrayList<>();

  private Comparison(Outcome outcome, double margin) {
    this.outcome = outcome;
    this.margin = margin;
  }

  /// Returns every key in which an outcome is not what a vignette expects.
  public static List<Mismatch> of(Vignette vignette, Outcome outcome) {
    var comparison = new Comparison(outcome, vignette.absoluteErrorMargin());
    comparison.compare(vignette.output());
    return List.copyOf(comparison.mismatches);
  }

  private void compare(Vignette.Output expected) {
    List<String> rules = outcome.record().stream().map(Posted::rule).toList();
    if (expected.record() != null && !expected.record().equals(rules)) {
      add("record", words(expected.record().stream()), words(entryWords()), entries());
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
    for (Door got : outcome.gates()) {
      gate(got, expected);
    }
  }

  private Stream<String> entryWords() {
    return outcome.record().stream()
        .map(one -> "%s on %s %s".formatted(one.rule(), one.on(), number(one.points())));
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

  private void gate(Door got, Vignette.Output expected) {
    String service = got.service();
    Vignette.Reply answer = expected.gates() == null ? null : expected.gates().get(service);
    List<String> because = expected.because() == null ? null : expected.because().get(service);
    List<String> clauses = new ArrayList<>(List.of(Clauses.gate(service)));
    got.because().forEach(register -> clauses.add(Clauses.register(register)));
    clauses.addAll(entries());
    if (answer != null && answer != got.answer()) {
      add("gate " + service, Names.word(answer), Names.word(got.answer()), clauses);
    }
    if (because != null && !new TreeSet<>(because).equals(new TreeSet<>(got.because()))) {
      add(
          "reason of gate " + service,
          words(because.stream()),
          words(got.because().stream()),
          clauses);
    }
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
