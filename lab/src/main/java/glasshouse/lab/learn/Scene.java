// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import glasshouse.lab.validate.toy.ToyWorld;
import java.util.List;

/// A scene: a tiny society with a programme, and what a reader may change in it.
///
/// @param scene name by which programs know it
/// @param number from 1
/// @param shows what it is about, in a sentence
/// @param people who live in it
/// @param weeks it lasts
/// @param asks numbers that it reports besides the common ones
public record Scene(
    String scene,
    int number,
    String title,
    String shows,
    int people,
    int weeks,
    List<Slider> sliders,
    List<Question> asks,
    Stage stage) {

  public Scene {
    sliders = List.copyOf(sliders);
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
