// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.TestSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Packed rows keep what is put into them, up to the edges of their bits.
class SparseTablesTest {
  private static final int LAST = 65_535;

  @Test
  void anEntryKeepsPersonKindCauseAndSize() {
    for (int person : new int[] {0, 1, 32_768, LAST}) {
      for (int kind : new int[] {0, 27, 63}) {
        for (int cause = 0; cause < 6; cause++) {
          int entry = Entries.pack(person, kind, cause, 1.5);
          assertThat(Entries.person(entry)).isEqualTo(person);
          assertThat(Entries.kind(entry)).isEqualTo(kind);
          assertThat(Entries.cause(entry)).isEqualTo(cause);
          assertThat(Entries.size(entry)).isEqualTo(1.5);
        }
      }
    }
  }

  @Test
  void theSizeOfAnEntryIsNeverNothingAndEndsBelowFour() {
    assertThat(Entries.size(Entries.pack(1, 1, 1, 0))).isEqualTo(1 / 32.0);
    assertThat(Entries.size(Entries.pack(1, 1, 1, 99))).isEqualTo(127 / 32.0);
  }

  @Test
  void aListingKeepsItsFields() {
    var table = new Restricted();
    table.add(LAST, 11, 5, 521, 600);
    assertThat(table.person(0)).isEqualTo(LAST);
    assertThat(table.register(0)).isEqualTo(11);
    assertThat(table.cause(0)).isEqualTo(5);
    assertThat(table.start(0)).isEqualTo(521);
    assertThat(table.until(0)).isEqualTo(600);
    assertThat(table.contains(LAST)).isTrue();
    assertThat(table.contains(LAST - 1)).isFalse();
  }

  @Test
  void aSecondListingExtendsTheFirstAndNeverShortensIt() {
    var table = new Restricted();
    assertThat(table.add(7, 2, 0, 1, 20)).isTrue();
    assertThat(table.add(7, 2, 3, 5, 30)).isFalse();
    assertThat(table.add(7, 2, 3, 6, 10)).isFalse();
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.until(0)).isEqualTo(30);
    assertThat(table.start(0)).isEqualTo(1);
    assertThat(table.cause(0)).isZero();
  }

  @Test
  void listingsAreSortedByPersonAndRegisterWhateverTheOrderOfArrival() {
    var draws = new Draws(TestSeed.fresh("sorted listings"));
    var table = new Restricted();
    var expected = new TreeSet<Integer>();
    for (int at = 0; at < 500; at++) {
      draws.at(Purpose.SAMPLE, 0, 0, 0, at);
      int person = (int) (draws.uniform(0) * 65_536);
      int register = (int) (draws.uniform(1) * 12);
      assertThat(table.add(person, register, 0, at, Restricted.OPEN))
          .isEqualTo(expected.add(person * 12 + register));
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      rows.add(table.person(row) * 12 + table.register(row));
    }
    assertThat(rows).containsExactlyElementsOf(expected);
  }

  @Test
  void denialsStopAtTheirByteAndLeaveFlagsAlone() {
    var table = new Restricted();
    table.add(1, 1, 0, 0, 9);
    table.flag(0, Restricted.MUNDANE);
    for (int time = 0; time < 300; time++) {
      table.countDenial(0);
    }
    assertThat(table.isFlagged(0, Restricted.MUNDANE)).isTrue();
    assertThat(table.isFlagged(0, Restricted.COMPLIED)).isFalse();
    assertThat(table.person(0)).isEqualTo(1);
  }

  @Test
  void listingsThatDoNotStayAreGone() {
    var table = new Restricted();
    for (int person = 0; person < 100; person++) {
      table.add(person, 0, 0, 0, person);
    }
    table.retain(row -> table.person(row) % 2 == 0);
    assertThat(table.size()).isEqualTo(50);
    assertThat(table.contains(42)).isTrue();
    assertThat(table.contains(43)).isFalse();
    assertThat(table.until(21)).isEqualTo(42);
  }

  @Test
  void entriesWaitUntilTheyAreDue() {
    var pending = new Pending();
    for (int tick = 0; tick < 100; tick++) {
      pending.add(tick + Pending.LONGEST, tick);
      pending.add(tick, -tick);
      int due = pending.due(tick);
      assertThat(due).isEqualTo(tick < Pending.LONGEST ? 1 : 2);
      if (due == 2) {
        assertThat(pending.entry(tick, 0)).isEqualTo(tick - Pending.LONGEST);
      }
      pending.clear(tick);
      assertThat(pending.due(tick)).isZero();
    }
  }

  @Test
  void moreEntriesThanADistrictCanPostInATickAreRefused() {
    var pending = new Pending();
    for (int at = 0; at < Short.MAX_VALUE; at++) {
      pending.add(0, at);
    }
    assertThatThrownBy(() -> pending.add(0, 1)).hasMessageContaining("32,767");
  }

  @Test
  void lettersKeepTheirDistrictAndEntry() {
    var mail = new Mail();
    int entry = Entries.pack(LAST, 63, 5, 2);
    mail.send(Integer.MAX_VALUE, entry);
    mail.send(0, -1);
    assertThat(mail.size()).isEqualTo(2);
    assertThat(mail.district(0)).isEqualTo(Integer.MAX_VALUE);
    assertThat(mail.entry(0)).isEqualTo(entry);
    assertThat(mail.district(1)).isZero();
    assertThat(mail.entry(1)).isEqualTo(-1);
    mail.clear();
    assertThat(mail.size()).isZero();
  }

  @Test
  void aSpellIsOpenedOncePerPerson() {
    var spells = new Spells();
    assertThat(spells.open(LAST, 65_000)).isTrue();
    assertThat(spells.open(0, 3)).isTrue();
    assertThat(spells.open(LAST, 65_001)).isFalse();
    List<Integer> seen = new ArrayList<>();
    spells.retain((person, start) -> {
      seen.add(person);
      seen.add(start);
      return person == 0;
    });
    assertThat(seen).containsExactly(0, 3, LAST, 65_000);
    assertThat(spells.size()).isEqualTo(1);
  }

  @Test
  void aSparseSetIsASet() {
    var draws = new Draws(TestSeed.fresh("sparse set"));
    var set = new SparseSet();
    var expected = new TreeSet<Integer>();
    for (int at = 0; at < 2_000; at++) {
      draws.at(Purpose.SAMPLE, 0, 0, 0, at);
      int person = draws.word(0) >>> 16 & (at % 2 == 0 ? 0xFF : LAST);
      assertThat(set.add(person)).isEqualTo(expected.add(person));
    }
    assertThat(set.size()).isEqualTo(expected.size());
    for (int person = 0; person <= LAST; person++) {
      assertThat(set.contains(person)).isEqualTo(expected.contains(person));
    }
  }

  @Test
  void deedsKeepTheirMarks() {
    var deeds = new Deeds();
    for (int at = 0; at < 600; at++) {
      var doer = Deeds.Doer.of(at & 1, (at & 2) != 0, (at & 4) != 0);
      deeds.add(at, at % 27, at * 3, (at & 8) != 0, doer);
    }
    deeds.see(17);
    for (int at = 0; at < 600; at++) {
      assertThat(deeds.person(at)).isEqualTo(at);
      assertThat(deeds.kind(at)).isEqualTo(at % 27);
      assertThat(deeds.event(at)).isEqualTo(at * 3);
      assertThat(deeds.group(at)).isEqualTo(at & 1);
      assertThat(deeds.isAdult(at)).isEqualTo((at & 2) != 0);
      assertThat(deeds.isKnown(at)).isEqualTo((at & 4) != 0);
      assertThat(deeds.inScope(at)).isEqualTo((at & 8) != 0);
      assertThat(deeds.isSeen(at)).isEqualTo(at == 17);
    }
  }
}
