// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One variant under test, as its file says it.
///
/// Where a local programme is in force it takes the place of the national one, so a local rulebook
/// holds the national registers and gates too.
@Meaning("One variant under test, as its file says it.")
public record ArmText(
    @Meaning("Id, as on the command line.") @Id String arm,
    @Meaning("Short title.") @Size(min = 1) String title,
    @Meaning("What the arm is and what it answers.") String about,
    @Meaning("The arm of which this one is the same with safeguards.") @Id @Nullable String guards,
    @Meaning("Column of the parameter table it starts from.") Preset preset,
    @Meaning("Rulebook that holds everywhere from the first week; left out for none.") @Id
        @Nullable String national,
    @Meaning("Rulebook that cities adopt; left out for none.") @Id @Nullable String local,
    @Meaning("Which cities adopt, and when everybody does.") @Fallback("{}") Rollout rollout,
    @Meaning("Parameters that differ from the preset.") @Fallback("{}") Map<String, Double> set,
    @Meaning("What changes in the middle of history; left out for nothing.") @Nullable Turn turn,
    @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {

  /// Which cities adopt the local rulebook, and when everybody does.
  @Meaning("Which cities adopt the local rulebook, and when everybody does.")
  public record Rollout(
      @Meaning("Whether the cities of wave 1 adopt on their own dates.") @Fallback("false")
          boolean waveOne,
      @Meaning("Day on which all other places adopt; left out for never.")
          @Nullable LocalDate everywhere) {}

  /// A change in the middle of history: until that day the arm is what it is without it, to the
  /// last bit.
  @Meaning("A change in the middle of history; until then the arm is as it is without it.")
  public record Turn(
      @Meaning("Day of the change; it takes effect with the four weeks that begin then or next.")
          LocalDate on,
      @Meaning("Parameters that have another value from then on.") @Fallback("{}")
          Map<String, Double> set,
      @Meaning("Rulebook that takes the place of the national one; left out for the same.")
          @Id
          @Nullable String national,
      @Meaning("Rulebook that takes the place of the local one; left out for the same.")
          @Id
          @Nullable String local) {}

  /// Returns this arm as it is after its turn, as if it had always been so.
  public ArmText afterTurn() {
    if (turn == null) {
      return this;
    }
    return new ArmText(
        arm,
        title,
        about,
        guards,
        preset,
        turn.national() == null ? national : turn.national(),
        turn.local() == null ? local : turn.local(),
        rollout,
        set,
        null,
        sources);
  }
}
