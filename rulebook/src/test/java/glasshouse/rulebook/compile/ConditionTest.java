// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conditions: the table says what the interpreter says, and faults are told in plain words.
class ConditionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "false",
        " person.adult ",
        "person.migrant",
        "person.rural",
        "person.listed",
        "!person.adult",
        "person.age_band >= 2 && person.age_band <= 5",
        "person.tier > 3 || (person.listed && !person.migrant)",
        "deed.severity == 3 ? person.rural : person.income_band in [1, 2]",
        "person.age_band + person.income_band * deed.severity > 9",
        "person.tier % 2 == 0 && person.adult == (person.age_band >= 2)",
        "person.tier == 0 || 8 / person.tier > 2",
        "(person.migrant ? 'a' : 'b') + 'c' == 'ac'",
      })
  void theTableSaysWhatTheInterpreterSays(String text) throws Exception {
    Condition condition = Condition.of(text);
    CelRuntime.Program program = program(text);
    for (int combination = 0; combination < Attributes.COUNT; combination++) {
      boolean holds = (Boolean) program.eval(CelCondition.values(Attribute.digits(combination)));
      assertThat(condition.holds(combination)).as("%s at %d", text, combination).isEqualTo(holds);
    }
  }

  private static CelRuntime.Program program(String text) throws Exception {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("person.age_band", SimpleType.INT)
            .addVar("person.adult", SimpleType.BOOL)
            .addVar("person.migrant", SimpleType.BOOL)
            .addVar("person.rural", SimpleType.BOOL)
            .addVar("person.income_band", SimpleType.INT)
            .addVar("person.tier", SimpleType.INT)
            .addVar("person.listed", SimpleType.BOOL)
            .addVar("deed.severity", SimpleType.INT);
    return CelRuntimeFactory.legacyCelRuntimeBuilder()
        .build()
        .createProgram(builder.build().compile(text).getAst());
  }

  @Test
  void theIndexOfACombinationIsWhatItsDigitsSay() {
    int expected = 0;
    for (int age = 0; age < 8; age++) {
      for (int flags = 0; flags < 4; flags++) {
        for (int income = 0; income < 5; income++) {
          for (int tier = 0; tier < 8; tier++) {
            for (int last = 0; last < 6; last++) {
              int index =
                  Attributes.index(age, flags / 2, flags % 2, income, tier, last / 3, last % 3);
              assertThat(index).isEqualTo(expected++);
              assertThat(Attribute.digits(index))
                  .containsExactly(age, flags / 2, flags % 2, income, tier, last / 3, last % 3);
            }
          }
        }
      }
    }
    assertThat(expected).isEqualTo(Attributes.COUNT);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsToldInPlainWords(String text, int column, String what, String remedy) {
    assertThat(Condition.faults(text))
        .first()
        .satisfies(fault -> {
          assertThat(fault.line()).isEqualTo(1);
          assertThat(fault.column()).isEqualTo(column);
          assertThat(fault.what()).contains(what);
          assertThat(fault.remedy()).contains(remedy);
        });
  }

  static List<Arguments> faults() {
    return List.of(
        Arguments.of("person.tier > 3 and person.listed", 17, "\"and\" is not", "write &&"),
        Arguments.of("person.listed or person.rural", 15, "\"or\" is not", "write ||"),
        Arguments.of("not person.listed", 1, "\"not\" is not", "write !"),
        Arguments.of("person.tier = 3", 13, "\"=\" is not", "write =="),
        Arguments.of("person.tier <> 3", 13, "\"<>\" is not", "write !="),
        Arguments.of("person.tier => 3", 13, "\"=>\" is not", "write >="),
        Arguments.of("person.listed & person.rural", 15, "\"&\" is not", "write &&"),
        Arguments.of("person.tier > 3.0", 13, "\">\" cannot take int and double", "write 3, not"),
        Arguments.of("person.tier > 'a'", 13, "cannot take int and string", "numbers with numb"),
        Arguments.of("person.adult > 1", 14, "cannot take bool and int", "true or false"),
        Arguments.of("person.age > 1", 1, "\"person.age\" is nothing that", "person.age_band"),
        Arguments.of("persn.tier > 1", 1, "\"persn.tier\" is nothing that", "\"person.tier\""),
        Arguments.of("person.income > 1", 1, "is nothing that an institution can observe", "per"),
        Arguments.of(
            "person.name == 'x'", 1, "\"person.name\" is nothing that an inst", "take one"),
        Arguments.of("person.tier", 1, "a value of type int", "compare it with something"),
        Arguments.of("person.tier >", 14, "the condition stops too early", "complete it"),
        Arguments.of(
            "person.rural person.listed", 14, "does not belong here", "join two comparisons"),
        Arguments.of("[1].exists(x, x > 1)", 5, "is not part of a condition", "no such function"),
        Arguments.of("has(person.tier)", 1, "\"has\" is not part of", "no such function"),
        Arguments.of("8 / person.tier > 1", 1, "no answer for {person.tier=0}", "for everybody"));
  }

  @Test
  void aWordInQuotesIsNoSlip() {
    assertThat(Condition.faults("'and = or' == 'and = or'")).isEmpty();
    assertThat(Condition.faults("person.tier >= 3 && person.tier != 4 || person.tier <= 1"))
        .isEmpty();
  }

  @Test
  void allTypeFaultsOfAConditionAreTold() {
    assertThat(Condition.faults("person.tier > 3.0 && person.agee > 1")).hasSize(2);
  }

  @Test
  @Timeout(10)
  void aMonstrousConditionIsRefusedOrReadInTime() {
    assertThat(Condition.faults("(".repeat(2000) + "true" + ")".repeat(2000))).isNotEmpty();
    assertThat(Condition.faults("!".repeat(4000) + "true")).isNotNull();
    assertThat(Condition.faults("true" + " || person.listed".repeat(200))).isEmpty();
    assertThat(Condition.faults("")).isNotEmpty();
  }

  @Test
  void anUncheckedConditionIsOurMistake() {
    assertThrows(IllegalArgumentException.class, () -> Condition.of("person.tier ="));
  }
}
