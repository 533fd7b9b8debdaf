// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many draws at once: the same bits as one by one.
class BlocksTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 255, 256, 257, 511, 512, 1000, 4099})
  void everyAnswerIsThatOfTheSingleDraw(int count) {
    var random = new SplittableRandom(TestSeed.fresh("everyAnswerIsThatOf " + count));
    long mask = 1L << Purpose.TRAIT.code();
    var draws = new Draws(random.nextLong(), mask, random.nextLong());
    int district = random.nextInt();
    int tick = random.nextInt(65_536);
    int[] events = random.ints(count).toArray();
    var blocks = new Blocks();
    for (Purpose purpose : List.of(Purpose.BASE, Purpose.TRAIT)) {
      blocks.clear();
      blocks.ask(255, events, count);
      draws.answer(purpose, district, tick, blocks);
      assertThat(blocks.size()).isEqualTo(count);
      for (int at = 0; at < count; at++) {
        draws.at(purpose, 255, district, tick, events[at]);
        assertThat(answer(blocks, at)).containsExactly(block(draws));
      }
    }
  }

  @Test
  void kindsAreAskedTogetherAndAnsweredEachForItself() {
    var draws = new Draws(TestSeed.fresh("kindsAreAskedTogether"));
    var blocks = new Blocks();
    for (int kind = 0; kind < 27; kind++) {
      blocks.ask(kind, 10 * kind, 7 * kind);
    }
    draws.answer(Purpose.BASE, 3, 52, blocks);
    int at = 0;
    for (int kind = 0; kind < 27; kind++) {
      for (int event = 10 * kind; event < 17 * kind; event++) {
        assertThat(blocks.events()[at]).isEqualTo(event);
        draws.at(Purpose.BASE, kind, 3, 52, event);
        assertThat(answer(blocks, at)).containsExactly(block(draws));
        at++;
      }
    }
    assertThat(blocks.size()).isEqualTo(at);
  }

  @Test
  void theCurrentBlockOfTheDrawsIsLeftAlone() {
    var draws = new Draws(TestSeed.fresh("theCurrentBlock"));
    draws.at(Purpose.ROUND, 1, 2, 3, 4);
    int[] current = block(draws);
    var blocks = new Blocks();
    blocks.ask(9, 0, 300);
    draws.answer(Purpose.BASE, 1, 1, blocks);
    assertThat(block(draws)).containsExactly(current);
  }

  @Test
  void clearForgetsTheQuestions() {
    var draws = new Draws(1);
    var blocks = new Blocks();
    blocks.ask(1, 0, 50);
    blocks.clear();
    assertThat(blocks.size()).isZero();
    blocks.ask(2, 5, 1);
    draws.answer(Purpose.BASE, 0, 0, blocks);
    draws.at(Purpose.BASE, 2, 0, 0, 5);
    assertThat(answer(blocks, 0)).containsExactly(block(draws));
  }

  private static int[] answer(Blocks blocks, int at) {
    return new int[] {
      blocks.words(0)[at], blocks.words(1)[at], blocks.words(2)[at], blocks.words(3)[at]
    };
  }

  private static int[] block(Draws draws) {
    return new int[] {draws.word(0), draws.word(1), draws.word(2), draws.word(3)};
  }
}
