// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.Profile;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.Text;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that could be read from a scenario folder. A file that could not be read is null
/// here, and its problems are known already.
///
/// @param folder the folder
/// @param files every file that was looked at, by the name it has within a scenario
/// @param scenario scenario.yaml
/// @param sources sources.yaml
/// @param parameters parameters.yaml
/// @param profile profile.yaml
/// @param places places.yaml
/// @param deeds deeds.yaml
/// @param operators operators.yaml
/// @param services services.yaml
/// @param series series.yaml
/// @param rulebooks the rulebooks by the name of their file
/// @param arms the arms by the name of their file
/// @param rulebookFiles names of all rulebook files, readable or not, and of those in the library
/// @param armFiles names of all arm files, readable or not
/// @param complete whether every file could be read
public record Draft(
    Path folder,
    SequencedMap<String, Path> files,
    @Nullable Text<ScenarioText> scenario,
    @Nullable Text<Tables.Sources> sources,
    @Nullable Text<Tables.Parameters> parameters,
    @Nullable Text<Profile> profile,
    @Nullable Text<Tables.Places> places,
    @Nullable Text<Tables.Deeds> deeds,
    @Nullable Text<Tables.Operators> operators,
    @Nullable Text<Tables.Services> services,
    @Nullable Text<Tables.AllSeries> series,
    SequencedMap<String, Text<Rulebook>> rulebooks,
    SequencedMap<String, Text<ArmText>> arms,
    Set<String> rulebookFiles,
    Set<String> armFiles,
    boolean complete) {}
