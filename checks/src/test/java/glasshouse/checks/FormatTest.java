// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One format for all Java, made by a program: `-Dstyle.fix=true` writes it.
class FormatTest {
  private static final boolean FIX = Boolean.getBoolean("style.fix");

  @Test
  void everyFileHasTheFormat() throws IOException, FormatterException {
    List<String> off = new ArrayList<>();
    for (Path file : Stream.concat(House.mainJava().stream(), House.testJava().stream()).toList()) {
      String text = Files.readString(file);
      String formatted = formatted(text);
      if (!formatted.equals(text)) {
        if (FIX) {
          Files.writeString(file, formatted);
        } else {
          off.add(House.root().relativize(file).toString());
        }
      }
    }
    assertThat(off)
        .as(
            "format them with: mvn verify -Dtest=FormatTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dstyle.fix=true")
        .isEmpty();
  }

  private static String formatted(String text) throws FormatterException {
    String ordered = ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }
}
