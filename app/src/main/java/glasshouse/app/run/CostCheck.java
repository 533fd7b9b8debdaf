// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import glasshouse.app.laboratory.Estimate;
import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.Quantity;
import glasshouse.app.terminal.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Whether a plan fits this machine, found out before anything is allocated.
///
/// @param cost what the plan would cost
/// @param memoryBytes memory to be had
/// @param diskBytes room where the results would go
/// @param mostPeople the largest number of people that fits, 0 if none does
public record CostCheck(
    RunPlan plan, Estimate cost, double memoryBytes, double diskBytes, long mostPeople) {
  private static final double LONGEST_SECONDS = 31 * 86_400.0;
  private static final long FEWEST_PEOPLE = 1_000;
  private static final long MOST_PEOPLE = 100_000_000_000L;

  /// Estimates the plan, and how many people it could have here.
  public static CostCheck of(Laboratory laboratory, RunPlan plan, Machine machine, Path out) {
    double disk = machine.diskBytes(out);
    var check = new CostCheck(plan, laboratory.estimate(plan), machine.memoryBytes(), disk, 0);
    return check.withMostPeople(laboratory);
  }

  private CostCheck withMostPeople(Laboratory laboratory) {
    long fits = 0;
    long low = FEWEST_PEOPLE;
    long high = MOST_PEOPLE;
    while (low <= high) {
      long middle = low + (high - low) / 2;
      if (fits(laboratory.estimate(plan.withPeople(middle)))) {
        fits = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return new CostCheck(plan, cost, memoryBytes, diskBytes, round(fits));
  }

  /// Two digits are enough for an estimate.
  private static long round(long people) {
    long step = 1;
    while (people / step >= 100) {
      step *= 10;
    }
    return people / step * step;
  }

  /// Returns whether the plan can run here.
  public boolean fits() {
    return fits(cost);
  }

  private boolean fits(Estimate estimate) {
    return estimate.memoryBytes() <= memoryBytes
        && estimate.diskBytes() <= diskBytes
        && estimate.seconds() <= LONGEST_SECONDS;
  }

  /// Refuses what does not fit, naming what would.
  public void refuse() {
    if (fits()) {
      return;
    }
    String advice =
        mostPeople == 0
            ? "not even %s people fit here".formatted(Quantity.count(FEWEST_PEOPLE))
            : "the largest that fits here: %s people (--people %d)"
                .formatted(Quantity.count(mostPeople), mostPeople);
    throw new UserException(
        ExitCode.REFUSED,
        "%s people do not fit: %s\n  %s"
            .formatted(Quantity.count(plan.people()), String.join("; ", reasons()), advice));
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (cost.memoryBytes() > memoryBytes) {
      reasons.add(
          "they need about %s of memory (have %s)"
              .formatted(Quantity.bytes(cost.memoryBytes()), Quantity.bytes(memoryBytes)));
    }
    if (cost.diskBytes() > diskBytes) {
      reasons.add(
          "the results need about %s on disk (have %s)"
              .formatted(Quantity.bytes(cost.diskBytes()), Quantity.bytes(diskBytes)));
    }
    if (cost.seconds() > LONGEST_SECONDS) {
      reasons.add(
          "%s possible deeds would take about %s"
              .formatted(Quantity.large(cost.candidates()), Quantity.duration(cost.seconds())));
    }
    return reasons;
  }

  /// Returns what `--dry-run` prints.
  public String text() {
    return """
    would run %s people for %s, %s, arms %s, on %s
    memory  about %s (have %s)
    disk    about %s (have %s)
    events  about %s possible deeds
    time    about %s
    largest %s people would fit here\
    """
        .formatted(
            Quantity.count(plan.people()),
            Quantity.of(plan.years(), "year"),
            Quantity.of(plan.seeds(), "seed"),
            String.join(" ", plan.arms()),
            Quantity.of(plan.threads(), "thread"),
            Quantity.bytes(cost.memoryBytes()),
            Quantity.bytes(memoryBytes),
            Quantity.bytes(cost.diskBytes()),
            Quantity.bytes(diskBytes),
            Quantity.large(cost.candidates()),
            Quantity.duration(cost.seconds()),
            Quantity.count(mostPeople));
  }

  /// Returns what `--dry-run --json` prints.
  public SequencedMap<String, Object> json() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("dry_run", true);
    json.put("synthetic", true);
    json.put("scenario", plan.scenario().id());
    json.put("scenario_digest", plan.scenario().digest());
    json.put("people", plan.people());
    json.put("years", plan.years());
    json.put("seeds", plan.seeds());
    json.put("arms", plan.arms());
    json.put("threads", plan.threads());
    json.put("memory_bytes", cost.memoryBytes());
    json.put("memory_available_bytes", memoryBytes);
    json.put("disk_bytes", cost.diskBytes());
    json.put("disk_available_bytes", diskBytes);
    json.put("candidates", cost.candidates());
    json.put("seconds", cost.seconds());
    json.put("largest_people", mostPeople);
    json.put("fits", fits());
    return json;
  }
}
