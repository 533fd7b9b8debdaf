// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Rules about the shape of main code.
final class TidyTree {
  private static final int METHOD = 60;
  private static final int PARAMETERS = 6;

  private static final int NUMBERS = 12;

  private static final Pattern TYPE = Pattern.compile("\\w*(Impl|Managers?|Utils?|Helpers?)");
  private static final Pattern GETTER = Pattern.compile("get[A-Z]\\w*");

  private static final Pattern MEMBER = Pattern.compile("[A-Z]\\w*\\.[A-Z]");
  private static final Pattern PLAIN =
      Pattern.compile("(?:int|long|short|byte|double|boolean)(?:\\[\\])?");

  /// Columns read as the JDK's own memory segments do.
  private static final String COLUMN_READ = "getUnsigned";

  private TidyTree() {}

  static List<SourceRule> rules() {
    return List.of(
        rule("a method has at most 60 lines", TidyTree::methodLength, methodOf(METHOD)),
        rule(
            "a method has at most 6 parameters",
            TidyTree::parameters,
            "class Breach { void x(int a, int b, int c, int d, int e, int f, String g) {} }"),
        rule("a public type says what it is", TidyTree::docs, "public class Breach {}"),
        rule(
            "a name says what a thing does",
            TidyTree::names,
            "class BreachHelper { int getAge() { return 1; } }"),
        rule(
            "a switch over a closed family has no default",
            TidyTree::closedSwitches,
            """
            class Breach {
              int x(Effect e) { return switch (e) { case Effect.Points _ -> 1; default -> 2; }; }
            }
            """));
  }

  private static SourceRule rule(String name, Check check, String breach) {
    return new SourceRule(name, file -> scan(file, check), breach);
  }

  private static String methodOf(int lines) {
    return "class Breach {\n  void x() {\n" + "    x();\n".repeat(lines) + "  }\n}\n";
  }

  private static List<Finding> scan(SourceFile file, Check check) {
    List<Finding> findings = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree part, @Nullable Void unused) {
        if (part != null) {
          String words = check.words(file, part);
          if (!words.isEmpty()) {
            findings.add(file.finding(file.line(part), words));
          }
        }
        return super.scan(part, null);
      }
    }.scan(file.tree(), null);
    return findings;
  }

  private static String methodLength(SourceFile file, Tree part) {
    if (!(part instanceof MethodTree method) || method.getBody() == null) {
      return "";
    }
    Tree head = method.getReturnType() == null ? method.getBody() : method.getReturnType();
    long lines = file.lastLine(method) - file.line(head) + 1;
    return lines <= METHOD
        ? ""
        : "'%s' has %d lines; name its parts and call them".formatted(method.getName(), lines);
  }

  private static String parameters(SourceFile file, Tree part) {
    if (!(part instanceof MethodTree method) || isOfARecord(file, method)) {
      return "";
    }
    boolean plain = file.name().startsWith("kernel/") || arePlain(method.getParameters());
    int count = method.getParameters().size();
    return count <= (plain ? NUMBERS : PARAMETERS)
        ? ""
        : "'%s' takes %d parameters; gather them in a record".formatted(method.getName(), count);
  }

  /// The components of a record are its own business.
  private static boolean isOfARecord(SourceFile file, MethodTree method) {
    return method.getReturnType() == null && file.parent(method).getKind() == Tree.Kind.RECORD;
  }

  /// Rows of plain numbers, such as the address of a draw, may be longer.
  private static boolean arePlain(List<? extends VariableTree> parameters) {
    return parameters.stream()
        .allMatch(one -> PLAIN.matcher(String.valueOf(one.getType())).matches());
  }

  private static String docs(SourceFile file, Tree part) {
    return part instanceof ClassTree type
            && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
            && !file.hasDoc(type)
        ? "'%s' is public: say in a sentence what it is".formatted(type.getSimpleName())
        : "";
  }

  private static String names(SourceFile file, Tree part) {
    if (part instanceof ClassTree type && TYPE.matcher(type.getSimpleName()).matches()) {
      return "'%s': name the type after what it is".formatted(type.getSimpleName());
    }
    if (part instanceof MethodTree method
        && GETTER.matcher(method.getName()).matches()
        && !method.getName().contentEquals(COLUMN_READ)
        && method.getModifiers().getAnnotations().isEmpty()) {
      String plain = method.getName().toString().substring("get".length());
      return "'%s': call it after what it answers, without get (%s)"
          .formatted(method.getName(), plain);
    }
    return "";
  }

  private static String closedSwitches(SourceFile file, Tree part) {
    List<? extends CaseTree> cases =
        part instanceof SwitchTree statement
            ? statement.getCases()
            : part instanceof SwitchExpressionTree expression ? expression.getCases() : List.of();
    List<? extends CaseLabelTree> labels =
        cases.stream().flatMap(one -> one.getLabels().stream()).toList();
    boolean closed = labels.stream().anyMatch(TidyTree::namesAMember);
    boolean open = labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
    return closed && open ? "name every case: the compiler then keeps the list" : "";
  }

  /// Without types, a member of a closed family is known by its full name: `Effect.Points`.
  private static boolean namesAMember(CaseLabelTree label) {
    return label instanceof PatternCaseLabelTree pattern
        && MEMBER.matcher(pattern.getPattern().toString()).lookingAt();
  }

  /// A look at one part of a tree: what is wrong with it, or nothing.
  private interface Check {
    String words(SourceFile file, Tree part);
  }
}
