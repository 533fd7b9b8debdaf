// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.scenario;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A world to start from: places, profile, deeds, services, operators, parameters, arms, sources.
///
/// @param folder the folder it was read from
/// @param files every file it was read from, by the name it has within a scenario
/// @param id id, equal to the folder's name
/// @param title short title
/// @param about what it describes and what it leaves out
/// @param start first day, a Monday
/// @param years horizon in years
/// @param people synthetic people in a run, unless asked otherwise
/// @param seeds replicates in a run
/// @param seed first seed
/// @param defaultArms arms that run by default, the one without a regime first
/// @param realPeople real people the society stands for
/// @param naturalShare share of register entries that are natural persons
/// @param profile aggregates that people are drawn from
/// @param provinces provinces
/// @param cities cities that adopt by name and date
/// @param deeds kinds of deed, in the fixed order of the week
/// @param operators sorts of operator
/// @param services services with a gate
/// @param series published series
/// @param parameters numbers of the model
/// @param rulebooks rulebooks by id
/// @param arms every arm by id, also those that do not run by default
/// @param sources sources by id
/// @param claims claims that runs are held against
/// @param digest SHA-256 of the content, the same however the files are laid out
public record Scenario(
    Path folder,
    SequencedMap<String, Path> files,
    String id,
    String title,
    String about,
    LocalDate start,
    int years,
    long people,
    int seeds,
    long seed,
    List<String> defaultArms,
    double realPeople,
    double naturalShare,
    Profile profile,
    List<Province> provinces,
    List<City> cities,
    List<DeedKind> deeds,
    List<OperatorProfile> operators,
    List<ServiceKind> services,
    List<Series> series,
    List<Parameter> parameters,
    Map<String, Rulebook> rulebooks,
    Map<String, ArmText> arms,
    Map<String, Source> sources,
    List<Claim> claims,
    String digest) {

  /// A claim about a programme, as the scenario states it.
  @Meaning("A claim about a programme.")
  public record Claim(
      @Meaning("Number: K1 to K10 for critics, P1 to P5 for proponents.") @Id String claim,
      @Meaning("Who makes it.") Side side,
      @Meaning("The claim in a sentence.") @Size(min = 1) String text,
      @Meaning("What later research says instead, where it disputes the claim.")
          @Nullable String disputed,
      @Meaning("Where the claim and the dispute come from.") @Id @Size(min = 1)
          List<String> sources) {

    /// Who makes a claim.
    public enum Side {
      /// Those who warn.
      CRITICS,
      /// Those who recommend.
      PROPONENTS
    }

    public Claim {
      sources = List.copyOf(sources);
    }
  }
}
