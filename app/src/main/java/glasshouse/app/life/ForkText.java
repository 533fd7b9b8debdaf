// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.app.terminal.Paragraph;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.TextTable;
import glasshouse.lab.fork.Branch;
import glasshouse.lab.fork.Forked;
import glasshouse.lab.life.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A fork of history as text.
final class ForkText {
  private static final int WIDTH = 100;
  private static final int MOST = 14;
  private static final int DIGITS = 16;
  private static final int BAR = 30;
  private static final int[] WEEKS = {1, 4, 13, 26, 52, 104, 208, 416, 832};

  private ForkText() {}

  /// Returns what became of it.
  static String of(Forked forked, List<Forked.Change> changes, Path parent, Path folder) {
    Branch branch = forked.branch();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Arm %s of %s, amended in week %d, the week of %s; nobody is real"
            .formatted(branch.arm(), parent, branch.week(), date(branch)));
    branch.settings().forEach((key, value) -> lines.add("  %s = %s".formatted(key, value)));
    lines.add("");
    for (Forked.Seed seed : forked.seeds()) {
      lines.add(
          "seed %d  the same until week %d: state %s in both, and all other arms as in the run"
              .formatted(seed.seed(), branch.week(), seed.digest().substring(0, DIGITS)));
    }
    lines.add("");
    forked.seeds().forEach(seed -> parted(seed, lines));
    examples("The first to part", forked.first(), branch, folder, lines);
    examples("Those whose lives differ longest", forked.most(), branch, folder, lines);
    changes(changes, forked, lines);
    lines.add("");
    lines.add("report: " + folder.resolve("report.html"));
    return String.join("\n", lines);
  }

  private static String date(Branch branch) {
    return branch.experiment().scenario().start().plusWeeks(branch.week()).toString();
  }

  private static void parted(Forked.Seed seed, List<String> lines) {
    long parted = seed.parted();
    if (parted == 0) {
      lines.add("seed %d  nobody's life is another".formatted(seed.seed()));
      return;
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "seed %d  %s of %s lives part (%.1f%%): a tenth of them within %d weeks, half within"
                + " %d, nine tenths within %d",
            seed.seed(),
            Quantity.count(parted),
            Quantity.count(seed.people()),
            100.0 * parted / seed.people(),
            seed.quantile(.1),
            seed.quantile(.5),
            seed.quantile(.9)));
    for (int weeks : WEEKS) {
      if (weeks < seed.byWeek().length) {
        lines.add(row(seed, weeks));
      }
    }
    lines.add(row(seed, seed.byWeek().length));
    var twins = seed.twins();
    lines.add(
        "  at the end other than in %s: %s, of them on a register %s, wrongly penalised %s, refused %s"
            .formatted(
                "the arm as it was",
                Quantity.count(twins.lives()),
                Quantity.count(twins.listed()),
                Quantity.count(twins.wronged()),
                Quantity.count(twins.refused())));
    lines.add("");
  }

  private static String row(Forked.Seed seed, int weeks) {
    long until = seed.until(weeks);
    double share = until / (double) seed.people();
    return String.format(
            Locale.ROOT,
            "  week %+4d  %9s  %5.1f%%  %s",
            weeks,
            Quantity.count(until),
            100 * share,
            "=".repeat((int) Math.round(BAR * share)))
        .stripTrailing();
  }

  private static void examples(
      String title, List<Forked.Example> all, Branch branch, Path folder, List<String> lines) {
    if (all.isEmpty()) {
      return;
    }
    lines.add(title);
    for (Forked.Example each : all) {
      lines.add(
          "  %s  parts in week %d, %s"
              .formatted(each.id(), each.week(), Quantity.of(each.weeks(), "week") + " differ"));
      lines.add(side(branch.arm(), each.parting().one()));
      lines.add(side(branch.forked(), each.parting().other()));
    }
    lines.add(
        "  glasshouse explain %s %s --arm %s --twin %s"
            .formatted(folder, all.getFirst().id(), branch.forked(), branch.arm()));
    lines.add("");
  }

  private static String side(String arm, List<Line> lines) {
    List<String> said = lines.stream().map(Line::truth).toList();
    return Paragraph.of("    ", arm + ": " + (said.isEmpty() ? "nothing" : String.join("; ", said)));
  }

  private static void changes(List<Forked.Change> changes, Forked forked, List<String> lines) {
    long clear = changes.stream().filter(Forked.Change::isClear).count();
    lines.add(
        "%s differ from %s, %d of them clear of 0 with %s; paired, with the same luck"
            .formatted(
                Quantity.of(changes.size(), "measure"),
                forked.branch().arm(),
                clear,
                Quantity.of(forked.seeds().size(), "seed")));
    if (changes.isEmpty()) {
      return;
    }
    var table = new TextTable(WIDTH, "", "before", "after", "difference", "measure");
    changes.stream()
        .sorted(
            Comparator.comparing(Forked.Change::isClear)
                .reversed()
                .thenComparing(Comparator.comparingDouble(ForkText::weight).reversed()))
        .limit(MOST)
        .forEach(change ->
            table.row(
                change.indicator(),
                Quantity.number(change.before()),
                Quantity.number(change.after()),
                difference(change),
                "%s: %s [%s]".formatted(change.title(), change.part(), change.unit())));
    lines.add(table.toString());
    if (changes.size() > MOST) {
      lines.add("  and %d more: --json lists them all".formatted(changes.size() - MOST));
    }
    if (forked.seeds().size() < 2) {
      lines.add("  One seed has no interval over seeds: fork a run with more before quoting.");
    }
  }

  private static double weight(Forked.Change change) {
    double scale = Math.max(Math.abs(change.before()), Math.abs(change.after()));
    return scale == 0 ? 0 : Math.abs(change.difference().estimate()) / scale;
  }

  private static String difference(Forked.Change change) {
    String middle = Quantity.number(change.difference().estimate());
    if (!Double.isFinite(change.difference().low())) {
      return middle;
    }
    return "%s (%s to %s)"
        .formatted(
            middle,
            Quantity.number(change.difference().low()),
            Quantity.number(change.difference().high()));
  }
}
