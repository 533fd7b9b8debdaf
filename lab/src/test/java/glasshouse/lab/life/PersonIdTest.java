// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Ids lead back to where they come from, and to nobody outside a run.
class PersonIdTest {
  private static final int MANY = 200_000;
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{6,}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static PersonId any(SplittableRandom random) {
    return new PersonId(
        random.nextInt(PersonId.REPLICATES), random.nextInt(65_536), random.nextInt(65_536));
  }

  @Test
  void anIdLeadsBack() {
    var random = new SplittableRandom(1);
    for (int at = 0; at < MANY; at++) {
      PersonId id = any(random);
      assertThat(PersonId.of(id.toString())).contains(id);
    }
    assertThat(PersonId.of(" gh1-" + new PersonId(0, 0, 0).toString().substring(4)))
        .contains(new PersonId(0, 0, 0));
  }

  @Test
  void aWrongLetterAndTwoSwappedOnesAreNoticed() {
    var random = new SplittableRandom(2);
    String letters = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    for (int at = 0; at < 2_000; at++) {
      String id = any(random).toString().replace("-", "");
      for (int place = 3; place < id.length(); place++) {
        for (int other = 0; other < letters.length(); other++) {
          char letter = letters.charAt(other);
          if (letter != id.charAt(place)) {
            String wrong = id.substring(0, place) + letter + id.substring(place + 1);
            assertThat(PersonId.of(wrong)).as(wrong).isEmpty();
          }
        }
        boolean canSwap = place + 2 < id.length() && id.charAt(place) != id.charAt(place + 1);
        if (canSwap) {
          String swapped =
              id.substring(0, place)
                  + id.charAt(place + 1)
                  + id.charAt(place)
                  + id.substring(place + 2);
          assertThat(PersonId.of(swapped)).as(swapped).isEmpty();
        }
      }
    }
  }

  @Test
  void noIdPassesForARealNumber() {
    var random = new SplittableRandom(3);
    for (int at = 0; at < MANY; at++) {
      String id = any(random).toString();
      String plain = id.replace("-", "");
      assertThat(isResidentNumber(plain)).isFalse();
      assertThat(isCard(plain)).isFalse();
      assertThat(IBAN.matcher(plain).matches()).isFalse();
      assertThat(PHONE.matcher(id).matches()).isFalse();
      assertThat(id).doesNotContain("@").startsWith("GH1-");
    }
  }

  @Test
  void theChecksForRealNumbersWork() {
    assertThat(isResidentNumber("11010519491231002X")).isTrue(); // the textbook example
    assertThat(isCard("4539578763621486")).isTrue();
  }

  /// ISO 7064 MOD 11-2, with which eighteen-digit numbers of residents are checked.
  private static boolean isResidentNumber(String text) {
    if (!text.matches("[0-9]{17}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (text.charAt(at) - '0');
    }
    return "10X98765432".charAt(sum % 11) == text.charAt(17);
  }

  /// Luhn's check of cards.
  private static boolean isCard(String text) {
    if (!text.matches("[0-9]{12,19}")) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < text.length(); at++) {
      int digit = text.charAt(text.length() - 1 - at) - '0';
      int doubled = at % 2 == 1 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
