// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Parses, type-checks and tabulates one condition with CEL. The only class that knows CEL; it is
/// loaded when the first condition needs it.
///
/// Macros (`exists`, `all`, `map`, …) are off, so a condition ends after as many steps as it has
/// parts.
final class CelCondition {
  private static final int MAX_DEPTH = 32;
  private static final CelOptions OPTIONS =
      CelOptions.current().maxParseRecursionDepth(MAX_DEPTH).build();
  private static final Set<CelKind> PLAIN =
      EnumSet.of(CelKind.BOOL, CelKind.INT, CelKind.STRING, CelKind.TYPE_PARAM);
  private static final CelCompiler COMPILER = compiler();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

  private static final int KEPT = 1024;

  /// What was parsed lately: checks ask for the same condition in many places and pairs.
  private static final Map<String, Answers> PARSED =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Answers> eldest) {
              return size() > KEPT;
            }
          });

  private CelCondition() {}

  /// The answers for all combinations, or the faults that keep it from having any.
  record Answers(BitSet bits, List<Fault> faults) {}

  private static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setResultType(SimpleType.BOOL)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(words())
            .addVar(Attribute.ADULT, SimpleType.BOOL);
    for (Attribute attribute : Attribute.values()) {
      builder.addVar(attribute.path(), attribute.truth() ? SimpleType.BOOL : SimpleType.INT);
    }
    return builder.build();
  }

  /// Of the standard functions those that take truths, whole numbers, words and lists of them: the
  /// compiler sets out every function it has for each condition, and attributes are nothing else.
  private static CelStandardDeclarations words() {
    return CelStandardDeclarations.newBuilder()
        .filterFunctions(
            (_, overload) ->
                overload.celOverloadDecl().parameterTypes().stream().allMatch(CelCondition::isWord))
        .filterIdentifiers(_ -> false)
        .build();
  }

  private static boolean isWord(CelType type) {
    return PLAIN.contains(type.kind())
        || (type.kind() == CelKind.LIST
            && type.parameters().stream().allMatch(CelCondition::isWord));
  }

  static Answers parse(String text) {
    return PARSED.computeIfAbsent(text, CelCondition::parsed);
  }

  private static Answers parsed(String text) {
    List<Fault> faults = CelFaults.slips(text);
    if (!faults.isEmpty()) {
      return new Answers(new BitSet(), faults);
    }
    CelValidationResult result = COMPILER.compile(text);
    if (result.hasError()) {
      ImmutableList<CelIssue> issues = result.getErrors();
      return new Answers(new BitSet(), CelFaults.inWords(text, issues));
    }
    try {
      return tabulate(result.getAst());
    } catch (CelValidationException e) {
      return new Answers(new BitSet(), CelFaults.inWords(text, e.getErrors()));
    } catch (CelEvaluationException e) {
      return new Answers(
          new BitSet(), List.of(CelFaults.undecided("", String.valueOf(e.getMessage()))));
    }
  }

  /// Evaluates every combination of the attributes that the condition reads, once, and spreads the
  /// answers over the attributes that it does not read.
  private static Answers tabulate(CelAbstractSyntaxTree tree) throws CelEvaluationException {
    CelRuntime.Program program = RUNTIME.createProgram(tree);
    Set<String> read = new TreeSet<>();
    tree.getReferenceMap().values().forEach(reference -> read.add(reference.name()));
    boolean[] matters = matters(read);
    var bits = new BitSet(Attributes.COUNT);
    var known = new BitSet(Attributes.COUNT);
    List<Fault> faults = new ArrayList<>();
    for (int combination = 0; combination < Attributes.COUNT && faults.isEmpty(); combination++) {
      int[] digits = Attribute.digits(combination);
      int standIn = standIn(digits, matters);
      if (!known.get(standIn)) {
        known.set(standIn);
        Map<String, Object> values = values(digits);
        try {
          bits.set(standIn, Boolean.TRUE.equals(program.eval(values)));
        } catch (CelEvaluationException e) {
          values.keySet().retainAll(read);
          faults.add(CelFaults.undecided(values.toString(), String.valueOf(e.getMessage())));
        }
      }
      bits.set(combination, bits.get(standIn));
    }
    return new Answers(bits, faults);
  }

  private static boolean[] matters(Set<String> read) {
    Attribute[] all = Attribute.values();
    boolean[] matters = new boolean[all.length];
    for (int i = 0; i < all.length; i++) {
      boolean adult = all[i] == Attribute.AGE_BAND && read.contains(Attribute.ADULT);
      matters[i] = adult || read.contains(all[i].path());
    }
    return matters;
  }

  /// Returns the first combination that looks the same to the condition.
  private static int standIn(int[] digits, boolean[] matters) {
    Attribute[] all = Attribute.values();
    int standIn = 0;
    for (int i = 0; i < all.length; i++) {
      standIn = standIn * all[i].size() + (matters[i] ? digits[i] : 0);
    }
    return standIn;
  }

  static Map<String, Object> values(int[] digits) {
    Attribute[] all = Attribute.values();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < all.length; i++) {
      values.put(all[i].path(), all[i].seen(digits[i]));
      if (all[i] == Attribute.AGE_BAND) {
        values.put(Attribute.ADULT, Attribute.adult(digits[i]));
      }
    }
    return values;
  }
}
