// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import glasshouse.lab.validate.toy.ToyWorld;
import java.util.List;

/// A scene with what makes it happen.
///
/// @param shown what a page is told of it
/// @param asks which numbers it reports beside the usual ones
/// @param stage who lives there and under what
record Script(Scene shown, List<Question> asks, Stage stage) {
  Script {
    asks = List.copyOf(asks);
  }

  /// Sets a scene: who lives there and under what. The first arm is without a regime, the second is
  /// shown.
  interface Stage {
    ToyWorld set(ToyWorld empty, Setting setting);
  }

  /// Where the sliders stand.
  interface Setting {
    double of(String slider);
  }

  /// A number that some scenes report.
  enum Question {
    /// How well the score tells who did more.
    CONDUCT_IN_SCORE,
    /// Share of people who were ever listed.
    LISTED,
    /// Refusals.
    REFUSALS,
    /// Share of lawful acts that are not done because of the programme.
    SILENCE,
    /// Children refused a place because of a parent.
    CHILDREN,
    /// Wrongful penalties a head in the watched group and in the others.
    GROUPS,
    /// Offences that the programme avoids.
    AVOIDED
  }
}
