// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an author is told: where, what is wrong, what is allowed, what to do.
class GoldenMessagesTest {
  @TempDir Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void copy() {
    folder = Folders.copyInto(temp);
  }

  private List<String> after(String file, String from, String to) {
    Folders.edit(folder.resolve(file), from, to);
    return Folders.problems(folder);
  }

  @Test
  void anUnknownKeyIsNamedWithTheKeyThatWasMeant() {
    assertThat(after("deeds.yaml", "title: Volunteering, a", "titel: Volunteering, a"))
        .containsExactly(
            "deeds.yaml:163:5: deed-kind \"G2\": unknown key \"titel\"; did you mean \"title\"?");
  }

  @Test
  void aWordIsNoNumber() {
    assertThat(after("scenario.yaml", "years: 3", "years: three"))
        .containsExactly(
            "scenario.yaml:8:8: scenario-text \"minimal\": years is \"three\"; it must be a "
                + "whole number from 1 to 19; write a number in digits, such as 12");
  }

  @Test
  void perCentIsNoShare() {
    assertThat(after("operators.yaml", "users: 0.6", "users: 60%"))
        .containsExactly(
            "operators.yaml:36:12: operator-profile \"contractor\": users is \"60%\"; it must "
                + "be a number from 0 to 1; write it as a share: 0.6");
  }

  @Test
  void aNumberOutOfRangeIsShownWithTheRange() {
    assertThat(after("operators.yaml", "users: 0.6", "users: 60"))
        .containsExactly(
            "operators.yaml:36:12: operator-profile \"contractor\": users is \"60\"; it must "
                + "be a number from 0 to 1; choose a number in this range");
  }

  @Test
  void ageBandsMustAddUp() {
    assertThat(after("profile.yaml", "from: 18, share: 0.092", "from: 18, share: 0.192"))
        .containsExactly(
            "profile.yaml:5:3: the shares of the age bands add up to 1.1; they must add up to "
                + "1; correct the shares");
  }

  @Test
  void sharesOfOperatorsMustAddUp() {
    assertThat(
            after(
                "operators.yaml",
                "share: 0.5\n    coverage: {offences: 0.3",
                "share: 0.25\n    coverage: {offences: 0.3"))
        .containsExactly(
            "operators.yaml:5:3: the operators' shares of cities add up to 0.75; they must add "
                + "up to 1; correct the shares");
  }

  @Test
  void sharesByNumberOfChildrenMustAddUp() {
    assertThat(
            after("profile.yaml", "children: [0.26, 0.37, 0.37]", "children: [0.26, 0.37, 0.27]"))
        .containsExactly(
            "profile.yaml:35:39: the shares by number of children add up to 0.9; they must add "
                + "up to 1; correct the shares");
  }

  @Test
  void householdsMustAgreeWithAges() {
    assertThat(
            after(
                "profile.yaml",
                "size: 3, share: 0.265, children: [0.32, 0.68]",
                "size: 3, share: 0.265, children: [1, 0]"))
        .containsExactly(
            "profile.yaml:32:3: 14.4 % of the people in these households are under 18; the age "
                + "bands say 20.5 %; change the shares by number of children, or the age bands");
  }

  @Test
  void correlationsMustBePossible() {
    assertThat(
            after(
                "profile.yaml",
                "second: prosociality, value: 0.2, low: 0,",
                "second: prosociality, value: -0.9, low: -1,"))
        .containsExactly(
            "profile.yaml:42:3: no population can have these correlations together; their "
                + "matrix must be positive definite; bring the largest of them closer to 0");
  }

  @Test
  void anArmNamesARulebookThatIsThere() {
    assertThat(after("arms/points.yaml", "local: points", "local: point"))
        .containsExactly(
            "arms/points.yaml:6:8: there is no rulebook \"point\"; did you mean \"points\"?; "
                + "correct the name, or add the rulebook to rulebooks/");
  }

  @Test
  void aRowNamesASourceThatIsThere() {
    assertThat(
            after(
                "places.yaml",
                "adopts-mark: A\n    sources: [assumption]\n  - city: Birch",
                "adopts-mark: A\n    sources: [asumption]\n  - city: Birch"))
        .containsExactly(
            "places.yaml:17:15: there is no source \"asumption\"; did you mean "
                + "\"assumption\"?; correct the name, or add the source to sources.yaml");
  }

  @Test
  void aRuleNamesADeedThatIsThere() {
    assertThat(after("rulebooks/list.yaml", "deed: J2", "deed: J9"))
        .singleElement()
        .asString()
        .startsWith("rulebooks/list.yaml:23:11: there is no deed \"J9\"; ")
        .contains("did you mean \"J2\"?");
  }

  @Test
  void anArmSetsParametersThatAreThere() {
    assertThat(after("arms/points.yaml", "sources:", "set: {camera.lnik: 0}\nsources:"))
        .containsExactly(
            "arms/points.yaml:8:20: there is no parameter \"camera.lnik\"; did you mean "
                + "\"camera.link\"?; correct the key; parameters.yaml lists them");
  }

  @Test
  void anArmStaysWithinTheRange() {
    assertThat(after("arms/points.yaml", "sources:", "set: {camera.link: 7}\nsources:"))
        .containsExactly(
            "arms/points.yaml:8:20: camera.link is set to 7; it may be 0 to 1; choose a value "
                + "in this range");
  }

  @Test
  void anIdIsUsedOnce() {
    assertThat(after("deeds.yaml", "name: volunteering", "name: jaywalking"))
        .containsExactly(
            "deeds.yaml:162:11: the name \"jaywalking\" is already on line 30; every name is "
                + "used once; rename one of them or take it out");
  }

  @Test
  void aKeyStandsOnceInAFile() {
    assertThat(after("scenario.yaml", "years: 3", "years: 3\nyears: 4"))
        .containsExactly(
            "scenario.yaml:9:1: the key \"years\" is here a second time; the first is at "
                + "scenario.yaml:8:1; keep one of them");
  }

  @Test
  void aCityAdoptsWithinTheRun() {
    assertThat(after("places.yaml", "adopts: 2020-07-06", "adopts: 2019-07-06"))
        .containsExactly(
            "places.yaml:14:13: Alder adopts on 2019-07-06, outside the run; the run goes from"
                + " 2020-01-06 to 2023-01-05; write the first day of the run for a programme that"
                + " is already in force");
  }

  @Test
  void anAmendmentComesAfterTheBook() {
    assertThat(after("rulebooks/points.yaml", "from: 2021-07-05", "from: 2019-07-05"))
        .singleElement()
        .asString()
        .startsWith("rulebooks/points.yaml:169:11: the amendment of 2019-07-05 ");
  }

  @Test
  void aRunStartsOnAMonday() {
    assertThat(after("scenario.yaml", "start: 2020-01-06", "start: 2020-01-08"))
        .containsExactly(
            "scenario.yaml:7:8: 2020-01-08 is not a Monday; a run is made of whole weeks; "
                + "write 2020-01-06");
  }

  @Test
  void aPlaceHasAThousandPeople() {
    assertThat(after("places.yaml", "people: 2000\n", "people: 999\n"))
        .containsExactly(
            "places.yaml:39:13: Dogwood has 999 people; a place has at least 1000, so that "
                + "nobody can be recognised; merge it with a neighbour");
  }

  @Test
  void aCellStandsForTenPeople() {
    assertThat(after("profile.yaml", "size: 6, share: 0.06,", "size: 6, share: 0.0031,"))
        .containsExactly(
            "places.yaml:20:13: the smallest cell of the profile stands for 9.3 people in Birch; a"
                + " cell stands for at least 10, so that nobody can be recognised; merge the place"
                + " with a neighbour, or merge rows of profile.yaml",
            "places.yaml:39:13: the smallest cell of the profile stands for 6.2 people in "
                + "Dogwood; a cell stands for at least 10, so that nobody can be recognised; merge "
                + "the place with a neighbour, or merge rows of profile.yaml",
            "profile.yaml:32:3: the shares of households add up to 0.9431; they must add up to "
                + "1; correct the shares");
  }

  @Test
  void citiesFitIntoTheirProvince() {
    assertThat(after("places.yaml", "people: 4000", "people: 9000"))
        .containsExactly(
            "places.yaml:4:35: the cities in Eastshore have 1000 people more than it; people "
                + "of a province include those of its cities; correct the populations");
  }

  @Test
  void aSourceNobodyUsesIsReported() {
    assertThat(
            after(
                "sources.yaml",
                "seen: d",
                "seen: d\n  - source: census\n    title: A census\n    author: Town hall\n    "
                    + "date: '2019'\n    kind: statistics\n    confidence: A\n    seen: r"))
        .containsExactly(
            "sources.yaml:10:13: nothing rests on the source \"census\"; sources.yaml lists "
                + "what the scenario uses; name it where it is used, or take it out");
  }

  @Test
  void everyParameterOfTheModelIsThere() {
    assertThat(after("parameters.yaml", "- key: camera.link\n", "- key: camera.linked\n"))
        .containsExactly(
            "parameters.yaml:7:3: the parameter \"camera.link\" is missing; the model needs "
                + "it; copy its row from another scenario and check its value",
            "parameters.yaml:603:10: the model has no parameter \"camera.linked\"; did you "
                + "mean \"camera.link\"?");
  }

  @Test
  void anArmIsCalledLikeItsFile() {
    assertThat(after("arms/list.yaml", "arm: list", "arm: lists"))
        .containsExactly(
            "arms/list.yaml:2:6: the arm calls itself \"lists\"; its file is called list.yaml; "
                + "give both the same name");
  }

  @Test
  void aLocalRulebookIsAdoptedSomewhere() {
    assertThat(
            after(
                "arms/points.yaml",
                "rollout: {wave-one: true, everywhere: 2021-01-04}",
                "rollout: {wave-one: false}"))
        .containsExactly(
            "arms/points.yaml:7:10: the local rulebook of \"points\" is adopted nowhere; "
                + "wave-one: true, or a day under everywhere; say where it is adopted, or take out "
                + "the local rulebook");
  }

  @Test
  void typeAndGroupOfADeedAgree() {
    assertThat(after("deeds.yaml", "group: L\n", "group: B\n"))
        .containsExactly(
            "deeds.yaml:122:11: L3 of group B is disfavoured; deeds of group B are prohibited; "
                + "correct the type or the group");
  }

  @Test
  void aDayIsInTheCalendar() {
    assertThat(after("scenario.yaml", "start: 2020-01-06", "start: 2020-02-30"))
        .containsExactly(
            "scenario.yaml:7:8: scenario-text \"minimal\": start is \"2020-02-30\"; it must be "
                + "a day such as 2014-01-06; there is no such day in the calendar");
  }

  @Test
  void aMissingFileIsNamedWithTheOneThatIsTooMany() throws IOException {
    Files.move(folder.resolve("services.yaml"), folder.resolve("service.yaml"));

    assertThat(Folders.problems(folder))
        .containsExactly(
            "service.yaml:1:1: no scenario has a file \"service.yaml\"; did you mean"
                + " \"services.yaml\"?; rename it or take it out; rulebooks and arms have folders"
                + " of their own",
            "services.yaml:1:1: the file is missing; a scenario has the files scenario.yaml,"
                + " sources.yaml, parameters.yaml, profile.yaml, places.yaml, deeds.yaml,"
                + " operators.yaml, services.yaml, series.yaml; add it; scenarios/minimal has a"
                + " short one");
  }

  @Test
  void pointsStandInOrderOfDateAndAreFitOrHeldOut() {
    String series =
        """
        series:
          - series: listings
            title: Entries
            unit: entries
            cumulative: true
            fit-until: 2020-12-31
            points:
              - {date: 2021-03-01, value: 10, confidence: B, use: fit,
                 mark: A, sources: [assumption]}
              - {date: 2020-03-01, value: 5, confidence: B, use: fit,
                 mark: A, sources: [assumption]}
        """;
    assertThat(after("series.yaml", "series: []\n", series))
        .containsExactly(
            "series.yaml:10:59: 2021-03-01 is marked fit; points up to 2020-12-31 are fit, later "
                + "ones hold-out; write hold-out, or context",
            "series.yaml:12:16: 2020-03-01 comes after 2021-03-01; points stand in order of date, "
                + "one a day; move the row, or correct the date");
  }
}
