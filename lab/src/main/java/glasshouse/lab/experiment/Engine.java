// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import glasshouse.kernel.Digest;
import glasshouse.kernel.Philox;
import glasshouse.lab.Runner;
import glasshouse.rulebook.Rulebook;
import glasshouse.society.Nation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A fingerprint of the code that decides what comes of a member: the four rooms below the app. A
/// version number would not do, for code changes between versions.
public final class Engine {
  private static final List<Class<?>> ROOMS =
      List.of(Philox.class, Rulebook.class, Nation.class, Runner.class);

  private static final String DIGEST = digestOf(ROOMS);

  private Engine() {}

  /// Returns the fingerprint of the code that is running.
  public static String digest() {
    return DIGEST;
  }

  /// Returns a fingerprint of the code that some classes came with.
  public static String digestOf(List<Class<?>> rooms) {
    var digest = new Digest();
    try {
      for (Class<?> room : rooms) {
        Path place = Path.of(room.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (Path file : files(place)) {
          digest.add(place.relativize(file).toString()).add(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where its own code lies", e);
    }
    return digest.hex();
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
