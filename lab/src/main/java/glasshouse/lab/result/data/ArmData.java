// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One arm of the run and the digest of its state.
///
/// @param guards the arm of which this one is the same with safeguards, or null
/// @param worth what the safeguards are worth; empty unless both arms were run
public record ArmData(
    String arm,
    String title,
    String about,
    String digest,
    @Nullable String guards,
    List<Worth> worth) {

  public ArmData {
    worth = List.copyOf(worth);
  }

  /// An arm that is nobody's twin with safeguards.
  public ArmData(String arm, String title, String about, String digest) {
    this(arm, title, about, digest, null, List.of());
  }

  /// What safeguards do to one number, paired by seed.
  ///
  /// @param indicator number of the indicator
  /// @param title what it is
  /// @param without value in the arm without them
  /// @param with value in the arm with them
  /// @param difference of the second from the first
  /// @param low lower end of its interval
  /// @param high upper end of its interval
  public record Worth(
      String indicator,
      String title,
      double without,
      double with,
      double difference,
      double low,
      double high) {}
}
