// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the house that the compiler cannot hold on its own.
class ArchitectureTest {
  private static final JavaClasses CLASSES = House.classes();

  static List<Wall> walls() {
    return Stream.of(RoomWalls.walls(), SameBitsWalls.walls()).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("walls")
  void holds(Wall wall) {
    wall.rule().check(CLASSES);
  }
}
