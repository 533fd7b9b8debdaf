// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Aggregates from which people are drawn. Nobody real is in here.
@Meaning("Aggregates from which people are drawn.")
public record Profile(
    @Meaning("Shares of the age bands, youngest first.") List<AgeBand> ageBands,
    @Meaning("How the rate of a deed changes with age.") List<AgeCurve> ageCurves,
    @Meaning("Shares of households by size, from one person upwards.")
        List<HouseholdSize> households,
    @Meaning("Correlations between the traits.") List<Correlation> correlations) {

  /// Traits that conduct loads on, in the order of [DeedKind#loadings].
  public static final List<String> TRAITS =
      List.of("honesty", "self-control", "prosociality", "resources", "voice");

  /// An age band; it ends where the next one begins.
  @Meaning("An age band; it ends where the next one begins.")
  public record AgeBand(
      @Meaning("First age in years.") @Range(min = 0, max = 120) int from,
      @Meaning("Share of the population.") @Range(min = 0, max = 1) double share,
      @Meaning("How well the row is known.") Mark mark,
      @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {
    public AgeBand {
      sources = List.copyOf(sources);
    }
  }

  /// Relative rate of a kind of deed by age band, before it is scaled to mean 1.
  @Meaning("Relative rate of a kind of deed by age band, before it is scaled to mean 1.")
  public record AgeCurve(
      @Meaning("Name that deeds refer to.") @Id String curve,
      @Meaning("One number for each age band; 0 means not eligible.") @Range(min = 0, max = 100)
          List<Double> weights,
      @Meaning("How well the row is known.") Mark mark,
      @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {
    public AgeCurve {
      weights = List.copyOf(weights);
      sources = List.copyOf(sources);
    }
  }

  /// Households of one size.
  @Meaning("Households of one size.")
  public record HouseholdSize(
      @Meaning("People in the household.") @Range(min = 1, max = 12) int size,
      @Meaning("Share of all households.") @Range(min = 0, max = 1) double share,
      @Meaning("Shares of these households with no, one, two … members under 18.")
          @Range(min = 0, max = 1)
          List<Double> children,
      @Meaning("How well the row is known.") Mark mark,
      @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {
    public HouseholdSize {
      children = List.copyOf(children);
      sources = List.copyOf(sources);
    }
  }

  /// Correlation between two traits.
  @Meaning("Correlation between two traits.")
  public record Correlation(
      @Meaning("One trait.") @Id String first,
      @Meaning("The other.") @Id String second,
      @Meaning("Correlation.") @Range(min = -1, max = 1) double value,
      @Meaning("Lower end of the range.") @Range(min = -1, max = 1) @Nullable Double low,
      @Meaning("Upper end of the range.") @Range(min = -1, max = 1) @Nullable Double high,
      @Meaning("How well the row is known.") Mark mark,
      @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {
    public Correlation {
      sources = List.copyOf(sources);
    }
  }

  public Profile {
    ageBands = List.copyOf(ageBands);
    ageCurves = List.copyOf(ageCurves);
    households = List.copyOf(households);
    correlations = List.copyOf(correlations);
  }

  /// Returns the shares of the age bands, youngest first.
  public List<Double> ageShares() {
    return ageBands.stream().map(AgeBand::share).toList();
  }

  /// Returns the shares of households with one, two, three … people.
  public List<Double> householdShares() {
    return households.stream().map(HouseholdSize::share).toList();
  }

  /// Returns the weights of an age curve.
  public List<Double> ageWeights(String curve) {
    for (AgeCurve each : ageCurves) {
      if (each.curve().equals(curve)) {
        return each.weights();
      }
    }
    throw new IllegalArgumentException("no age curve " + curve);
  }

  /// Returns the correlation of two traits, 0 where the profile names none.
  public double correlation(String first, String second) {
    if (first.equals(second)) {
      return 1;
    }
    for (Correlation each : correlations) {
      boolean straight = each.first().equals(first) && each.second().equals(second);
      boolean turned = each.first().equals(second) && each.second().equals(first);
      if (straight || turned) {
        return each.value();
      }
    }
    return 0;
  }

  /// Returns the correlation matrix of [#TRAITS].
  public double[][] correlationMatrix() {
    int n = TRAITS.size();
    var matrix = new double[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        matrix[row][column] = correlation(TRAITS.get(row), TRAITS.get(column));
      }
    }
    return matrix;
  }
}
