// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.City;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Province;
import glasshouse.lab.scenario.Series;
import glasshouse.lab.scenario.ServiceKind;
import glasshouse.lab.scenario.Source;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// The files of a scenario that hold a table under one or two keys.
public final class Tables {
  private Tables() {}

  /// The file sources.yaml.
  @Meaning("Every work that a row of the scenario rests on.")
  public record Sources(@Meaning("The works.") @Size(min = 1) List<Source> sources) {}

  /// The file parameters.yaml.
  @Meaning("The numbers of the model.")
  public record Parameters(@Meaning("One row for each number.") List<Parameter> parameters) {}

  /// The file places.yaml.
  @Meaning("Provinces, and the cities that adopt a programme by name and date.")
  public record Places(
      @Meaning("The provinces.") @Size(min = 1, max = 1000) List<Province> provinces,
      @Meaning("The cities.") @Fallback("[]") @Size(max = 1000) List<City> cities) {}

  /// The file deeds.yaml.
  @Meaning("The kinds of deed, in the fixed order of the week.")
  public record Deeds(
      @Meaning("One row for each kind.") @Size(min = 1, max = 64) List<DeedKind> deeds) {}

  /// The file operators.yaml.
  @Meaning("Who collects the data, and how well.")
  public record Operators(
      @Meaning("One row for each sort of operator.") @Size(min = 1, max = 16)
          List<OperatorProfile> operators) {}

  /// The file services.yaml.
  @Meaning("What people ask for, and what a closed gate does.")
  public record Services(
      @Meaning("One row for each service.") @Size(min = 1, max = 32) List<ServiceKind> services) {}

  /// The file series.yaml.
  @Meaning("Published series that a run is held against.")
  public record AllSeries(@Meaning("The series.") List<Series> series) {}
}
