// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Profile;
import glasshouse.lab.scenario.Profile.AgeBand;
import glasshouse.lab.scenario.Profile.Correlation;
import glasshouse.lab.scenario.Profile.HouseholdSize;
import glasshouse.rulebook.text.Places;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.schema.Names;
import java.util.List;

/// Shares add up, age bands and households agree, correlations are possible.
final class ProfileChecks {
  /// How far shares may be from 1.
  static final double TOLERANCE = 0.002;

  private static final double CHILD_TOLERANCE = 0.02;
  private static final List<Integer> BANDS = List.of(0, 14, 18, 25, 35, 45, 60, 75);
  private static final int ADULT = 18;
  private static final String TRAITS = String.join(", ", Profile.TRAITS);

  private final Findings findings;

  ProfileChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Draft draft) {
    if (draft.profile() instanceof Text<Profile>(var profile, var places)) {
      ages(profile, places);
      households(profile, places);
      correlations(profile, places);
    }
    if (draft.operators() instanceof Text<Tables.Operators>(var table, var places)) {
      findings.unique(
          places, "/operators", "operator", table.operators(), OperatorProfile::operator);
      sum(
          places,
          "/operators",
          "the operators' shares of cities",
          table.operators().stream().map(OperatorProfile::share).toList());
    }
  }

  private void ages(Profile profile, Places places) {
    List<Integer> from = profile.ageBands().stream().map(AgeBand::from).toList();
    if (!from.equals(BANDS)) {
      findings.add(
          places.of("/age-bands"),
          "the age bands begin at " + words(from),
          "they must begin at " + words(BANDS),
          "regroup the shares into these bands");
      return;
    }
    sum(places, "/age-bands", "the shares of the age bands", profile.ageShares());
    findings.unique(places, "/age-curves", "curve", profile.ageCurves(), Profile.AgeCurve::curve);
    for (int row = 0; row < profile.ageCurves().size(); row++) {
      Profile.AgeCurve curve = profile.ageCurves().get(row);
      if (curve.weights().size() != BANDS.size()) {
        findings.add(
            places.of("/age-curves/%d/weights".formatted(row)),
            "the curve \"%s\" has %d weights".formatted(curve.curve(), curve.weights().size()),
            "it must have %d, one for each age band".formatted(BANDS.size()),
            "add or take out weights");
      } else if (curve.weights().stream().noneMatch(weight -> weight > 0)) {
        findings.add(
            places.of("/age-curves/%d/weights".formatted(row)),
            "the curve \"%s\" is 0 at every age".formatted(curve.curve()),
            "some age must be above 0",
            "correct the weights, or take out the curve");
      }
    }
  }

  private void households(Profile profile, Places places) {
    List<HouseholdSize> sizes = profile.households();
    sum(places, "/households", "the shares of households", profile.householdShares());
    double people = 0;
    double children = 0;
    for (int row = 0; row < sizes.size(); row++) {
      HouseholdSize size = sizes.get(row);
      String at = "/households/" + row;
      if (size.size() != row + 1) {
        findings.add(
            places.of(at + "/size"),
            "row %d is for households of %d".formatted(row + 1, size.size()),
            "sizes are 1, 2, 3 and so on",
            "put the rows in order and leave none out");
      }
      if (size.children().size() > size.size()) {
        findings.add(
            places.of(at + "/children"),
            "a household of %d has up to %d children"
                .formatted(size.size(), size.children().size() - 1),
            "one member must be grown up",
            "shorten the list");
      }
      sum(places, at + "/children", "the shares by number of children", size.children());
      people += size.share() * size.size();
      for (int child = 0; child < size.children().size(); child++) {
        children += size.share() * child * size.children().get(child);
      }
    }
    double minors =
        profile.ageBands().stream()
            .filter(band -> band.from() < ADULT)
            .mapToDouble(AgeBand::share)
            .sum();
    if (people > 0 && Math.abs(children / people - minors) > CHILD_TOLERANCE) {
      findings.add(
          places.of("/households"),
          "%.1f %% of the people in these households are under 18"
              .formatted(100 * children / people),
          "the age bands say %.1f %%".formatted(100 * minors),
          "change the shares by number of children, or the age bands");
    }
  }

  private void correlations(Profile profile, Places places) {
    boolean sound = true;
    for (int row = 0; row < profile.correlations().size(); row++) {
      Correlation each = profile.correlations().get(row);
      String at = "/correlations/" + row;
      for (String end : List.of("first", "second")) {
        String trait = end.equals("first") ? each.first() : each.second();
        if (!Profile.TRAITS.contains(trait)) {
          sound = false;
          findings.add(
              places.of(at + "/" + end),
              "there is no trait \"%s\"".formatted(trait),
              "the traits are " + TRAITS,
              "correct the name");
        }
      }
      sound &= range(places, at, each);
    }
    if (sound && !positiveDefinite(profile.correlationMatrix())) {
      findings.add(
          places.of("/correlations"),
          "no population can have these correlations together",
          "their matrix must be positive definite",
          "bring the largest of them closer to 0");
    }
  }

  private boolean range(Places places, String at, Correlation each) {
    Double low = each.low();
    Double high = each.high();
    boolean fits = (low == null || low <= each.value()) && (high == null || high >= each.value());
    if (!fits) {
      findings.add(
          places.of(at + "/value"),
          "%s lies outside its own range".formatted(Names.number(each.value())),
          "low <= value <= high",
          "correct the value or the range");
    }
    return fits;
  }

  /// Tries a Cholesky decomposition.
  private static boolean positiveDefinite(double[][] matrix) {
    int n = matrix.length;
    var lower = new double[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int k = 0; k < column; k++) {
          rest -= lower[row][k] * lower[column][k];
        }
        if (row == column && rest <= 1e-9) {
          return false;
        }
        lower[row][column] = row == column ? Math.sqrt(rest) : rest / lower[column][column];
      }
    }
    return true;
  }

  private void sum(Places places, String pointer, String what, List<Double> shares) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > TOLERANCE) {
      findings.add(
          places.of(pointer),
          "%s add up to %s".formatted(what, Names.number(Math.rint(sum * 1e6) / 1e6)),
          "they must add up to 1",
          sum > 50 ? "write shares, not per cent: 0.25 for 25 %" : "correct the shares");
    }
  }

  private static String words(List<Integer> numbers) {
    return String.join(", ", numbers.stream().map(String::valueOf).toList());
  }
}
