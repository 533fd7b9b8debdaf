// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import java.util.List;

/// A scene: a tiny society with a programme, and what a reader may change in it.
///
/// @param scene name by which programs know it
/// @param number from 1
/// @param shows what it is about, in a sentence
/// @param people who live in it
/// @param weeks it lasts
public record Scene(
    String scene,
    int number,
    String title,
    String shows,
    int people,
    int weeks,
    List<Slider> sliders) {

  public Scene {
    sliders = List.copyOf(sliders);
  }
}
