// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.DeedKind.Group;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Profile;
import glasshouse.lab.scenario.Series;
import glasshouse.lab.scenario.Series.Point;
import glasshouse.lab.scenario.Series.Use;
import glasshouse.lab.scenario.ServiceKind;
import glasshouse.lab.scenario.Source;
import glasshouse.rulebook.text.Places;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Spelling;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a table hold together: ids are unique, ranges hold their values, dates ascend.
final class RowChecks {
  private final Findings findings;

  RowChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Draft draft) {
    if (draft.scenario() instanceof Text<ScenarioText>(var scenario, var places)) {
      scenario(scenario, places);
    }
    if (draft.sources() instanceof Text<Tables.Sources>(var table, var places)) {
      findings.unique(places, "/sources", "source", table.sources(), Source::source);
    }
    if (draft.deeds() instanceof Text<Tables.Deeds>(var table, var places)) {
      findings.unique(places, "/deeds", "deed", table.deeds(), DeedKind::deed);
      findings.unique(places, "/deeds", "name", table.deeds(), DeedKind::name);
      for (int row = 0; row < table.deeds().size(); row++) {
        deed(table.deeds().get(row), "/deeds/" + row, places, draft.profile());
      }
    }
    if (draft.services() instanceof Text<Tables.Services>(var table, var places)) {
      findings.unique(places, "/services", "service", table.services(), ServiceKind::service);
      for (int row = 0; row < table.services().size(); row++) {
        service(table.services().get(row), "/services/" + row, places);
      }
    }
    if (draft.parameters() instanceof Text<Tables.Parameters>(var table, var places)) {
      findings.unique(places, "/parameters", "key", table.parameters(), Parameter::key);
      parameters(table.parameters(), places);
    }
    if (draft.series() instanceof Text<Tables.AllSeries>(var table, var places)) {
      findings.unique(places, "/series", "series", table.series(), Series::series);
      for (int row = 0; row < table.series().size(); row++) {
        series(table.series().get(row), "/series/" + row, places);
      }
    }
  }

  private void scenario(ScenarioText scenario, Places places) {
    LocalDate start = scenario.start();
    if (start.getDayOfWeek() != DayOfWeek.MONDAY) {
      LocalDate monday = start.minusDays(start.getDayOfWeek().getValue() - 1L);
      findings.add(
          places.of("/start"),
          "%s is not a Monday".formatted(start),
          "a run is made of whole weeks",
          "write " + monday);
    }
    double share = scenario.naturalShare().value();
    if (share == 0 || share > 1) {
      findings.add(
          places.of("/natural-share/value"),
          "the share of natural persons is " + Names.number(share),
          "a share lies above 0 and is at most 1",
          "write 0.82 for 82 %");
    }
  }

  private void deed(DeedKind deed, String at, Places places, @Nullable Text<Profile> profile) {
    DeedKind.Type type =
        switch (deed.group()) {
          case L -> DeedKind.Type.DISFAVOURED;
          case G -> DeedKind.Type.GOOD;
          case O, T, B, J -> DeedKind.Type.PROHIBITED;
        };
    if (deed.type() != type) {
      findings.add(
          places.of(at + "/type"),
          "%s of group %s is %s".formatted(deed.deed(), deed.group(), Names.word(deed.type())),
          "deeds of group %s are %s".formatted(deed.group(), Names.word(type)),
          "correct the type or the group");
    }
    if (deed.gain() > 0 && deed.group() != Group.G) {
      findings.add(
          places.of(at + "/gain"),
          "%s is no good deed and has a gain".formatted(deed.deed()),
          "only deeds of group G respond to reward",
          "write 0");
    }
    if (profile instanceof Text<Profile>(var known, _)) {
      List<String> curves = known.ageCurves().stream().map(Profile.AgeCurve::curve).toList();
      findings.known(
          places.of(at + "/profile"), "age curve", deed.profile(), curves, "profile.yaml");
    }
  }

  private void service(ServiceKind service, String at, Places places) {
    if (service.toAge() < service.fromAge()) {
      findings.add(
          places.of(at + "/to-age"),
          "%s is asked for from %d to %d"
              .formatted(service.service(), service.fromAge(), service.toAge()),
          "from-age <= to-age",
          "swap the ages");
    }
  }

  private void parameters(List<Parameter> parameters, Places places) {
    List<String> keys = parameters.stream().map(Parameter::key).toList();
    for (String key : ParameterKeys.ALL) {
      if (!keys.contains(key)) {
        findings.add(
            places.of("/parameters"),
            "the parameter \"%s\" is missing".formatted(key),
            "the model needs it",
            "copy its row from another scenario and check its value");
      }
    }
    for (int row = 0; row < parameters.size(); row++) {
      Parameter parameter = parameters.get(row);
      String at = "/parameters/" + row;
      if (!ParameterKeys.ALL.contains(parameter.key())) {
        findings.add(
            places.of(at + "/key"),
            "the model has no parameter \"%s\"".formatted(parameter.key()),
            "",
            Spelling.advice(parameter.key(), ParameterKeys.ALL));
      }
      value(parameter, parameter.essay(), places, at + "/essay");
      value(parameter, parameter.documented(), places, at + "/documented");
    }
  }

  private void value(Parameter parameter, double value, Places places, String pointer) {
    if (!parameter.allows(value)) {
      findings.add(
          places.of(pointer),
          "%s is %s, outside its own range".formatted(parameter.key(), Names.number(value)),
          "the range is " + parameter.range(),
          "correct the value, or low and high");
    }
  }

  private void series(Series series, String at, Places places) {
    for (int row = 0; row < series.points().size(); row++) {
      Point point = series.points().get(row);
      String pointer = "%s/points/%d".formatted(at, row);
      if (row > 0 && !point.date().isAfter(series.points().get(row - 1).date())) {
        findings.add(
            places.of(pointer + "/date"),
            "%s comes after %s".formatted(point.date(), series.points().get(row - 1).date()),
            "points stand in order of date, one a day",
            "move the row, or correct the date");
      }
      use(series, point, places, pointer);
      Double low = point.low();
      Double high = point.high();
      if ((low != null && low > point.value()) || (high != null && high < point.value())) {
        findings.add(
            places.of(pointer + "/value"),
            "%s lies outside its own readings".formatted(Names.number(point.value())),
            "low <= value <= high",
            "correct the value or the readings");
      }
    }
  }

  private void use(Series series, Point point, Places places, String pointer) {
    boolean late = point.date().isAfter(series.fitUntil());
    if ((point.use() == Use.FIT && late) || (point.use() == Use.HOLD_OUT && !late)) {
      findings.add(
          places.of(pointer + "/use"),
          "%s is marked %s".formatted(point.date(), Names.word(point.use())),
          "points up to %s are fit, later ones hold-out".formatted(series.fitUntil()),
          "write %s, or context".formatted(late ? "hold-out" : "fit"));
    }
  }
}
