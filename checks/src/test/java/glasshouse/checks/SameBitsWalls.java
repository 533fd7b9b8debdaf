// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static glasshouse.checks.Wall.named;
import static glasshouse.checks.Wall.use;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.List;

/// What would make two runs differ: on another machine, in another order, at another hour.
final class SameBitsWalls {
  private static final String[] MODEL = {
    "glasshouse.kernel..", "glasshouse.rulebook..", "glasshouse.society.."
  };

  /// The methods of `Math` that Java defines to the last bit.
  private static final String EXACT =
      "abs|absExact|min|max|clamp|signum|copySign|floor|ceil|rint|round|sqrt|fma|scalb|ulp"
          + "|getExponent|nextUp|nextDown|floorDiv|floorMod|ceilDiv|ceilMod|.*Exact|.*[hH]igh"
          + "|multiplyFull";

  private SameBitsWalls() {}

  static List<Wall> walls() {
    return List.of(
        Wall.of(
            "the model computes with StrictMath or tables, for Math may differ in the last bit",
            inTheModel().accessTargetWhere(use("java\\.lang\\.Math", "(?!(" + EXACT + ")$).*")),
            "package glasshouse.society; class B { double x(double y) { return Math.exp(y); } }"),
        Wall.of(
            "the model keeps things in lists, linked or sorted maps, for hash order is an accident",
            inTheModel()
                .dependOnClassesThat(
                    named(
                        "java\\.util\\.(HashMap|HashSet|Hashtable|IdentityHashMap|WeakHashMap)"
                            + "|java\\.util\\.concurrent\\.ConcurrentHashMap")),
            """
            package glasshouse.society;
            class Breach {
              Object map() { return new java.util.HashMap<String, String>(); }
            }
            """),
        Wall.of(
            "the model asks no stream to collect into a hash, and no object for its identity",
            inTheModel()
                .accessTargetWhere(
                    use("java\\.util\\.stream\\.Collectors", "toSet|toUnmodifiable(Set|Map)")
                        .or(use("java\\.lang\\.System", "identityHashCode"))
                        .or(use("java\\.util\\.stream\\..*", "parallel"))
                        .or(use("java\\.util\\..*", "parallelStream"))),
            """
            package glasshouse.rulebook;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;
            class Breach {
              Object set() { return Stream.of("a").collect(Collectors.toSet()); }
            }
            """),
        Wall.of(
            "every draw has an address: nobody uses a generator that takes turns",
            noClasses()
                .that() // the loops that the engine is measured against roll ordinary dice
                .resideOutsideOfPackage("glasshouse.bench..")
                .and() // a key that nobody may guess is the opposite of a draw with an address
                .doNotHaveFullyQualifiedName("glasshouse.app.web.http.Key")
                .should()
                .dependOnClassesThat(
                    named(
                        "java\\.util\\.(Random|SplittableRandom)|java\\.util\\.random\\..*"
                            + "|java\\.util\\.concurrent\\.ThreadLocalRandom"
                            + "|java\\.security\\.SecureRandom"))
                .orShould()
                .accessTargetWhere(
                    use("java\\.lang\\.(Strict)?Math", "random")
                        .or(use("java\\.util\\.UUID", "randomUUID"))
                        .or(use("java\\.util\\.Collections", "shuffle"))),
            """
            package glasshouse.lab;
            class Breach { int x() { return new java.util.Random(1).nextInt(); } }
            """),
        Wall.of(
            "the model does not look at the clock",
            inTheModel()
                .accessTargetWhere(
                    use("java\\.lang\\.System", "currentTimeMillis|nanoTime")
                        .or(use("java\\.time\\..*", "now|systemUTC|systemDefaultZone"))
                        .or(use("java\\.util\\.Date", "<init>"))),
            """
            package glasshouse.society;
            class Breach { Object x() { return java.time.LocalDate.now(); } }
            """),
        Wall.of(
            "the kernel and society touch no file, socket or stream",
            noClasses()
                .that()
                .resideInAnyPackage("glasshouse.kernel..", "glasshouse.society..")
                .should()
                .dependOnClassesThat(outside()),
            "package glasshouse.society; class B { void x() { System.out.println(1); } }"),
        Wall.of(
            "of the rulebook only the reader touches files",
            noClasses()
                .that()
                .resideInAPackage("glasshouse.rulebook..")
                .and()
                .resideOutsideOfPackage("glasshouse.rulebook.text..")
                .should()
                .dependOnClassesThat(outside()),
            """
            package glasshouse.rulebook.compile;
            class Breach {
              boolean x() { return java.nio.file.Files.exists(java.nio.file.Path.of("a")); }
            }
            """),
        Wall.of(
            "only the crew starts threads",
            noClasses()
                .that(
                    resideInAnyPackage(MODEL).and(not(named("glasshouse\\.kernel\\.Crew(\\$.*)?"))))
                .should()
                .accessTargetWhere(
                    use("java\\.lang\\.Thread", "<init>|start|startVirtualThread|of.*")
                        .or(use("java\\.util\\.concurrent\\.(Executors|ForkJoinPool)", ".*"))),
            "package glasshouse.society; class B { void x() { new Thread(() -> {}).start(); } }"),
        Wall.of(
            "no result depends on the machine's locale or time zone",
            noClasses()
                .that()
                .resideInAnyPackage(
                    "glasshouse.kernel..",
                    "glasshouse.rulebook..",
                    "glasshouse.society..",
                    "glasshouse.lab..")
                .should()
                .accessTargetWhere(
                    use("java\\.util\\.(Locale|TimeZone)", "getDefault")
                        .or(use("java\\.time\\.ZoneId", "systemDefault"))
                        .or(use("java\\.nio\\.charset\\.Charset", "defaultCharset"))),
            """
            package glasshouse.lab;
            class Breach { Object x() { return java.util.Locale.getDefault(); } }
            """));
  }

  private static ClassesShould inTheModel() {
    return noClasses().that().resideInAnyPackage(MODEL).should();
  }

  private static DescribedPredicate<JavaClass> outside() {
    return resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
        .and(not(named("java\\.io\\.(Serial.*|ObjectStreamException)")));
  }
}
