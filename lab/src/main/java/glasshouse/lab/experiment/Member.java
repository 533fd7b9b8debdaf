// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import glasshouse.kernel.Digest;
import glasshouse.lab.result.JsonText;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// One seed of one experiment: everything that its outcome depends on, and nothing else.
///
/// Two members with the same description have the same outcome, wherever and whenever they are run.
///
/// @param engine fingerprint of the code
/// @param scenario digest of the scenario
/// @param arms the arm without a regime first; they live side by side with the same luck
/// @param people synthetic people in each arm
/// @param years simulated years
/// @param seed of all draws
/// @param settings parameters that every arm uses instead of its own
public record Member(
    String engine,
    String scenario,
    List<String> arms,
    long people,
    int years,
    long seed,
    SortedMap<String, Double> settings)
    implements Serializable {

  public Member {
    arms = List.copyOf(arms);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /// Returns a member of a scenario as this program would run it.
  ///
  /// @param size arms, people and years
  public static Member of(Size size, long seed, SortedMap<String, Double> settings) {
    return new Member(
        Engine.digest(), size.scenario(), size.arms(), size.people(), size.years(), seed, settings);
  }

  /// What members of one experiment share.
  public record Size(String scenario, List<String> arms, long people, int years) {
    public Size {
      arms = List.copyOf(arms);
    }
  }

  /// Returns the description whose digest is the address.
  public SequencedMap<String, Object> description() {
    SequencedMap<String, Object> description = new LinkedHashMap<>();
    description.put("engine", engine);
    description.put("scenario", scenario);
    description.put("arms", arms);
    description.put("people", people);
    description.put("years", years);
    description.put("seed", seed);
    SequencedMap<String, String> exact = new LinkedHashMap<>();
    settings.forEach((key, value) -> exact.put(key, Double.toHexString(value)));
    description.put("settings", exact);
    return description;
  }

  /// Returns the address: 64 hexadecimal digits.
  public String address() {
    return new Digest().add(JsonText.line(description())).hex();
  }

  /// Returns how many years are lived, over all people and arms.
  public double personYears() {
    return (double) people * years * arms.size();
  }
}
