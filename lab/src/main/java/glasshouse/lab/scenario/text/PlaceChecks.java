// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.City;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Profile;
import glasshouse.lab.scenario.Province;
import glasshouse.rulebook.text.Places;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.schema.Names;
import java.time.LocalDate;
import java.util.List;

/// Cities lie in provinces and fit into them, dates lie within the run, and no number stands for so
/// few people that it could tell something about one of them.
final class PlaceChecks {
  /// Fewest people that a place may have.
  static final long FEWEST_IN_PLACE = 1_000;

  /// Fewest people that a cell of the profile may stand for.
  static final double FEWEST_IN_CELL = 10;

  private static final double SLACK = 0.01;

  private final Findings findings;

  PlaceChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Draft draft) {
    if (!(draft.places() instanceof Text<Tables.Places>(var table, var places))) {
      return;
    }
    findings.unique(places, "/provinces", "province", table.provinces(), Province::province);
    findings.unique(places, "/cities", "city", table.cities(), City::city);
    List<String> provinces = table.provinces().stream().map(Province::province).toList();
    for (int row = 0; row < table.cities().size(); row++) {
      City city = table.cities().get(row);
      String at = "/cities/" + row;
      findings.known(
          places.of(at + "/province"), "province", city.province(), provinces, "provinces");
      size(places, at + "/people", city.city(), city.people());
      if (draft.operators() instanceof Text<Tables.Operators>(var operators, _)) {
        operator(places, at, city, operators.operators());
      }
      if (draft.scenario() instanceof Text<ScenarioText>(var scenario, _)) {
        adoption(places, at, city, scenario);
      }
    }
    for (int row = 0; row < table.provinces().size(); row++) {
      remainder(places, "/provinces/" + row, table.provinces().get(row), table.cities());
    }
    if (draft.profile() instanceof Text<Profile>(var profile, _)) {
      cells(table, places, profile);
    }
  }

  private void operator(Places places, String at, City city, List<OperatorProfile> operators) {
    String operator = city.operator();
    if (operator != null) {
      List<String> ids = operators.stream().map(OperatorProfile::operator).toList();
      findings.known(places.of(at + "/operator"), "operator", operator, ids, "operators.yaml");
    }
  }

  private void adoption(Places places, String at, City city, ScenarioText scenario) {
    LocalDate start = scenario.start();
    LocalDate end = start.plusYears(scenario.years());
    if (city.adopts().isBefore(start) || !city.adopts().isBefore(end)) {
      findings.add(
          places.of(at + "/adopts"),
          "%s adopts on %s, outside the run".formatted(city.city(), city.adopts()),
          "the run goes from %s to %s".formatted(start, end.minusDays(1)),
          city.adopts().isBefore(start)
              ? "write the first day of the run for a programme that is already in force"
              : "correct the date, or take the city out");
    }
  }

  private void remainder(Places places, String at, Province province, List<City> cities) {
    long rest = province.people();
    double urban = province.people() * province.urban();
    for (City city : cities) {
      if (city.province().equals(province.province())) {
        rest -= city.people();
        urban -= city.people() * city.urban();
      }
    }
    String name = province.province();
    if (rest < 0) {
      findings.add(
          places.of(at + "/people"),
          "the cities in %s have %d people more than it".formatted(name, -rest),
          "people of a province include those of its cities",
          "correct the populations");
      return;
    }
    if (rest != 0) {
      size(places, at + "/people", name + " without its cities", rest);
    }
    double slack = SLACK * province.people();
    if (urban < -slack || urban > rest + slack) {
      findings.add(
          places.of(at + "/urban"),
          "the urban shares of %s and of its cities do not go together".formatted(name),
          "the rest of it would be %.0f %% urban".formatted(100 * urban / Math.max(1, rest)),
          "correct the urban shares");
    }
  }

  private void size(Places places, String pointer, String name, long people) {
    if (people < FEWEST_IN_PLACE) {
      findings.add(
          places.of(pointer),
          "%s has %d people".formatted(name, people),
          "a place has at least %d, so that nobody can be recognised".formatted(FEWEST_IN_PLACE),
          "merge it with a neighbour");
    }
  }

  /// Cells of the profile within the smallest place.
  private void cells(Tables.Places table, Places places, Profile profile) {
    double share = 1;
    for (double each : profile.ageShares()) {
      share = each > 0 ? Math.min(share, each) : share;
    }
    for (double each : profile.householdShares()) {
      share = each > 0 ? Math.min(share, each) : share;
    }
    for (int row = 0; row < table.cities().size(); row++) {
      City city = table.cities().get(row);
      cell(places, "/cities/%d/people".formatted(row), city.city(), share * city.people());
    }
    for (int row = 0; row < table.provinces().size(); row++) {
      Province province = table.provinces().get(row);
      String pointer = "/provinces/%d/people".formatted(row);
      cell(places, pointer, province.province(), share * province.people());
    }
  }

  private void cell(Places places, String pointer, String name, double people) {
    if (people < FEWEST_IN_CELL) {
      findings.add(
          places.of(pointer),
          "the smallest cell of the profile stands for %s people in %s"
              .formatted(Names.number(Math.rint(people * 10) / 10), name),
          "a cell stands for at least 10, so that nobody can be recognised",
          "merge the place with a neighbour, or merge rows of profile.yaml");
    }
  }
}
