// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life;

import java.util.Locale;
import java.util.Optional;

/// The id of a synthetic person: where in a run's seeds the person is to be found, and nothing
/// else.
///
/// ```
/// GH1-7K3M-Q2XD-5    eight letters of an alphabet of 31, and a check letter
/// number             [ seed 7 | district 16 | person 16 ], scattered over 39 bits
/// ```
///
/// It names nobody outside a run: it always begins with letters, is never 18 digits, and passes no
/// test of real numbers. The check letter finds every wrong letter and every two that are swapped.
///
/// @param replicate which of the run's seeds, 0 to 127
/// @param district number of the district in the nation
/// @param person number of the address in the district
/// @param tenure how many people had lived at that address before, 0 to 32,767: where people come
///   and go, the second person at an address is `…-5.1`
public record PersonId(int replicate, int district, int person, int tenure) {
  /// Seeds whose people have ids.
  public static final int REPLICATES = 128;

  private static final String PREFIX = "GH1";
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
  private static final int BASE = LETTERS.length();
  private static final int LENGTH = 8;
  private static final long SPACE = 1L << 39;
  private static final long SPREAD = 0x5D_1B54_A32DL; // odd, so that scattering can be undone
  private static final int SHORT = 0xFFFF;
  private static final int TENURES = (1 << 15) - 1;

  public PersonId {
    boolean fits = replicate >= 0 && replicate < REPLICATES;
    boolean isTenure = tenure >= 0 && tenure <= TENURES;
    if (!fits || !isTenure || (district & ~SHORT) != 0 || (person & ~SHORT) != 0) {
      throw new IllegalArgumentException("outside the space of ids");
    }
  }

  /// The first at an address: everybody, where nobody comes or goes.
  public PersonId(int replicate, int district, int person) {
    this(replicate, district, person, 0);
  }

  /// Returns the id of a text, if it is one.
  public static Optional<PersonId> of(String text) {
    int point = text.indexOf('.');
    if (point < 0) {
      return at(text, 0);
    }
    String tenure = text.substring(point + 1).strip();
    return tenure.matches("[1-9][0-9]{0,4}") && Integer.parseInt(tenure) <= TENURES
        ? at(text.substring(0, point), Integer.parseInt(tenure))
        : Optional.empty();
  }

  private static Optional<PersonId> at(String text, int tenure) {
    String plain = text.strip().toUpperCase(Locale.ROOT).replace("-", "");
    if (!plain.startsWith(PREFIX) || plain.length() != PREFIX.length() + LENGTH + 1) {
      return Optional.empty();
    }
    String letters = plain.substring(PREFIX.length());
    long number = 0;
    for (int at = 0; at <= LENGTH; at++) {
      int digit = LETTERS.indexOf(letters.charAt(at));
      if (digit < 0) {
        return Optional.empty();
      }
      number = at < LENGTH ? number * BASE + digit : number;
    }
    boolean isSound = check(letters) == LETTERS.indexOf(letters.charAt(LENGTH));
    if (!isSound || number >= SPACE) {
      return Optional.empty();
    }
    long packed = number * inverse() & (SPACE - 1);
    return Optional.of(
        new PersonId(
            (int) (packed >>> 32), (int) (packed >>> 16) & SHORT, (int) packed & SHORT, tenure));
  }

  /// Newton's way to the number that undoes the scattering.
  private static long inverse() {
    long inverse = SPREAD;
    for (int step = 0; step < 6; step++) {
      inverse *= 2 - SPREAD * inverse;
    }
    return inverse;
  }

  private static int check(String letters) {
    int sum = 0;
    for (int at = 0; at < LENGTH; at++) {
      sum += (at + 2) * LETTERS.indexOf(letters.charAt(at));
    }
    return sum % BASE;
  }

  /// Returns the id as people write it.
  @Override
  public String toString() {
    long packed = (long) replicate << 32 | (long) district << 16 | person;
    long number = packed * SPREAD & (SPACE - 1);
    var letters = new StringBuilder();
    for (int at = 0; at < LENGTH; at++) {
      letters.append(LETTERS.charAt((int) (number % BASE)));
      number /= BASE;
    }
    letters.reverse();
    char last = LETTERS.charAt(check(letters.toString()));
    String address =
        "%s-%s-%s-%c".formatted(PREFIX, letters.substring(0, 4), letters.substring(4), last);
    return tenure == 0 ? address : address + "." + tenure;
  }
}
