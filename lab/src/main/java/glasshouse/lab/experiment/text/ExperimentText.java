// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.experiment.text;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An experiment file: what is varied, what is measured, and which questions are asked.
@Meaning("An experiment: what is varied, what is measured, and which questions are asked.")
public record ExperimentText(
    @Meaning("Id of the experiment; its results are named after it.") @Id String experiment,
    @Meaning("Short title.") @Size(min = 1) String title,
    @Meaning("What it asks, and why.") @Fallback("") String about,
    @Meaning("A scenario's name, or the path of its folder as seen from this file.") @Size(min = 1)
        @Nullable String scenario,
    @Meaning("In place of a scenario: a plain function of parameters, to try the methods on.") @Id
        @Nullable String function,
    @Meaning("Arms that live side by side; the one without a regime goes first by itself.")
        @Id
        @Fallback("[]")
        List<String> arms,
    @Meaning("Synthetic people in each arm of each member.")
        @Range(min = 1000, max = 2e9)
        @Fallback("20000")
        long people,
    @Meaning("Simulated years.") @Range(min = 1, max = 19) @Fallback("2") int years,
    @Meaning("Seeds at each point; every point has the same ones.")
        @Range(min = 1, max = 1000)
        @Fallback("2")
        int seeds,
    @Meaning("First seed, also of the designs.") @Fallback("1") long seed,
    @Meaning("What is measured.") @Fallback("[]") List<Measure> measures,
    @Meaning("What is varied, each alone or as a group that moves together.") @Fallback("[]")
        List<Factor> factors,
    @Meaning("For compare: which arms are held against which.") @Nullable Compare compare,
    @Meaning("For sweep: where to look.") @Nullable Sweep sweep,
    @Meaning("For sensitivity: first who matters at all.") @Nullable Screening screening,
    @Meaning("For sensitivity: then how much.") @Nullable Indices indices,
    @Meaning("For sensitivity: parts of the model switched off one at a time.") @Fallback("[]")
        List<Ablation> ablations,
    @Meaning("For sensitivity: two safeguards, and what each is worth.")
        @Nullable Safeguards safeguards,
    @Meaning("For calibrate: parameters, targets and how to search.")
        @Nullable Calibration calibration) {

  public ExperimentText {
    arms = List.copyOf(arms);
    measures = List.copyOf(measures);
    factors = List.copyOf(factors);
    ablations = List.copyOf(ablations);
  }

  /// A number that is read from every member.
  @Meaning("A number that is read from every member.")
  public record Measure(
      @Meaning("Id, as tables name it.") @Id String measure,
      @Meaning("Indicator, such as I5.") @Id String indicator,
      @Meaning("Part of the indicator.") @Size(min = 1) @Fallback("all") String part,
      @Meaning("Arm in which it is read.") @Id String arm,
      @Meaning("Arm whose value is taken off it.") @Id @Nullable String against) {}

  /// One or more parameters that move together.
  @Meaning("One or more parameters that move together, from low to high.")
  public record Factor(
      @Meaning("Id, as tables name it.") @Id String factor,
      @Meaning("Keys of parameters; each moves through its own range.") @Size(min = 1)
          List<String> keys,
      @Meaning("Lowest value; left out: that of parameters.yaml.") @Nullable Double low,
      @Meaning("Highest value; left out: that of parameters.yaml.") @Nullable Double high,
      @Meaning("How values lie between: evenly, or evenly in their logarithm.") @Fallback("even")
          Spacing spacing) {
    public Factor {
      keys = List.copyOf(keys);
    }
  }

  /// How values lie between low and high.
  public enum Spacing {
    /// Evenly.
    EVEN,
    /// Evenly in the logarithm.
    LOG
  }

  /// Which arms are held against which.
  @Meaning("Which arms are held against which, and when there are seeds enough.")
  public record Compare(
      @Meaning("Arm that the others are held against.") @Id String base,
      @Meaning("Arms that are held against it.") @Id @Size(min = 1) List<String> with,
      @Meaning("When to stop adding seeds.") @Nullable Stop stop) {
    public Compare {
      with = List.copyOf(with);
    }
  }

  /// When there are seeds enough.
  @Meaning("Seeds are added until an interval is narrow enough.")
  public record Stop(
      @Meaning("Measure whose difference is looked at.") @Id String measure,
      @Meaning("Half the width of its interval that is narrow enough.") @Range(min = 0)
          double halfWidth,
      @Meaning("Most seeds, whatever the width.") @Range(min = 2, max = 10000) int mostSeeds) {}

  /// Where to look.
  @Meaning("Points of a sweep, and what to make of them.")
  public record Sweep(
      @Meaning("How points are laid.") Layout design,
      @Meaning("Points; of a grid: levels of each factor.") @Range(min = 2, max = 100000)
          int points,
      @Meaning("Boxes of parameters in which a measure is beyond a bar.")
          @Nullable Discovery discovery) {}

  /// How points are laid.
  public enum Layout {
    /// Every level of each factor with every level of the others.
    GRID,
    /// Every factor in as many strata as there are points, each met once.
    LATIN_HYPERCUBE,
    /// The sequence of Sobol', shifted by the seed.
    SOBOL
  }

  /// A search for boxes in which something is so.
  @Meaning("Looks for a box of parameters in which a measure is beyond a bar.")
  public record Discovery(
      @Meaning("Measure that is looked at.") @Id String measure,
      @Meaning("It counts as harm above this value.") double above) {}

  /// Who matters at all: elementary effects.
  @Meaning("Elementary effects after Morris: which factors matter at all.")
  public record Screening(
      @Meaning("Trajectories; each costs one point more than there are factors.")
          @Range(min = 2, max = 1000)
          int trajectories,
      @Meaning("Levels of each factor, an even number.") @Range(min = 2, max = 64) @Fallback("4")
          int levels) {}

  /// How much each factor matters: shares of variance.
  @Meaning("Shares of variance after Sobol', first and total.")
  public record Indices(
      @Meaning("Points, a power of two; each costs two runs more than there are factors.")
          @Range(min = 16, max = 65536)
          int points,
      @Meaning("Only the factors that screening puts first; left out: all.")
          @Range(min = 1, max = 1000)
          @Nullable Integer keep,
      @Meaning("Resamples for the intervals.") @Range(min = 100, max = 100000) @Fallback("500")
          int resamples,
      @Meaning("Half a width below which an index counts as converged.")
          @Range(min = 0, max = 1)
          @Fallback("0.05")
          double converged) {}

  /// A part of the model that is switched off.
  @Meaning("A part of the model that is switched off.")
  public record Ablation(
      @Meaning("Id, as tables name it.") @Id String ablation,
      @Meaning("What is switched off.") @Fallback("") String about,
      @Meaning("Parameters that switch it off.") Map<String, Double> set) {}

  /// Two safeguards.
  @Meaning("Two safeguards: neither, each alone, and both.")
  public record Safeguards(
      @Meaning("Measure that they are to better.") @Id String measure,
      @Meaning("The first.") Ablation first,
      @Meaning("The second.") Ablation second) {}

  /// Parameters that fit published figures.
  @Meaning("Parameters, the published figures they must fit, and how to search.")
  public record Calibration(
      @Meaning("Arm whose curves are held against the figures; left out for a function.") @Id
          @Nullable String arm,
      @Meaning("Factors that may move, by id.") @Id @Size(min = 1) List<String> factors,
      @Meaning("Dated figures.") @Size(min = 1) List<Target> targets,
      @Meaning("How to search.") Method method,
      @Meaning("Most runs of the search.") @Range(min = 10, max = 1000000) int runs,
      @Meaning("Of rejection: the share of draws that is kept.")
          @Range(min = 0, max = 1)
          @Fallback("0.02")
          double keep,
      @Meaning("Points of each profile; 0 for none.") @Range(min = 0, max = 101) @Fallback("0")
          int profilePoints,
      @Meaning("Runs of the search at each point of a profile.")
          @Range(min = 10, max = 100000)
          @Fallback("100")
          int profileRuns,
      @Meaning("A profile this flat says that the figures are silent on a factor.")
          @Range(min = 0)
          @Fallback("0.01")
          double flat,
      @Meaning("Largest relative error of a held-out figure that counts as passed.")
          @Range(min = 0)
          @Fallback("0.1")
          double pass) {
    public Calibration {
      factors = List.copyOf(factors);
      targets = List.copyOf(targets);
    }
  }

  /// How to search.
  public enum Method {
    /// A search that learns the shape of the valley it walks in.
    CMA_ES,
    /// Draws from the ranges, of which the nearest are kept.
    REJECTION
  }

  /// A dated figure.
  @Meaning("A dated figure that was published.")
  public record Target(
      @Meaning("Curve: listings, left, stock, flights-refused or rail-refused.") @Id String series,
      @Meaning("The day it stands for, or a year with decimals.") @Range(min = 1900, max = 2200)
          double year,
      @Meaning("The figure.") double value,
      @Meaning("Its unit; entries and purchases are never persons.") @Size(min = 1) String unit,
      @Meaning("Whether it serves the fit, is held out, or is shown alone.") Use use,
      @Meaning("Largest relative error that counts as passed; left out: that of the calibration.")
          @Range(min = 0)
          @Nullable Double pass,
      @Meaning("Where it was published.") @Size(min = 1) String source) {}

  /// What a figure is used for.
  public enum Use {
    /// Serves to choose parameters.
    FIT,
    /// Kept apart; the model must predict it.
    HOLD_OUT
  }
}
