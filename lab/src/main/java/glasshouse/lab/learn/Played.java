// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import java.util.List;
import java.util.SequencedMap;

/// What became of a scene.
///
/// @param sliders where they stood
/// @param milliseconds that the engine took
public record Played(
    Scene scene,
    long seed,
    SequencedMap<String, Double> sliders,
    double milliseconds,
    List<Dot> dots,
    List<Figure> figures,
    List<Line> lines) {

  public Played {
    dots = List.copyOf(dots);
    figures = List.copyOf(figures);
    lines = List.copyOf(lines);
  }

  /// Something counted week by week.
  public record Line(
      String id, String title, String unit, List<Integer> weeks, List<Double> values) {
    public Line {
      weeks = List.copyOf(weeks);
      values = List.copyOf(values);
    }
  }
}
