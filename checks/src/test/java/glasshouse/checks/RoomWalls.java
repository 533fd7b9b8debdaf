// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static glasshouse.checks.Wall.apart;
import static glasshouse.checks.Wall.use;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// Who may know whom.
final class RoomWalls {
  private static final String KERNEL = "glasshouse.kernel..";
  private static final String RULEBOOK = "glasshouse.rulebook..";
  private static final String SOCIETY = "glasshouse.society..";
  private static final String LAB = "glasshouse.lab..";
  private static final String APP = "glasshouse.app..";

  /// The rooms of `society` that every stage of the week may use.
  private static final String[] SHARED = {
    "glasshouse.society.people..",
    "glasshouse.society.profile..",
    "glasshouse.society.regime..",
    "glasshouse.society.scene..",
    "glasshouse.society.witness..",
  };

  private static final String DISTRICT =
      """
      package glasshouse.society.people;
      public final class District {
        public void score(int person, int sixteenths) {}
        public void moveRisk(int person, double logits, int word) {}
        public void moveSocial(int person, double amount, int word) {}
      }
      """;

  private RoomWalls() {}

  static List<Wall> walls() {
    return List.of(
        Wall.of(
            "the kernel knows only the JDK",
            classes()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(KERNEL, "java..", "org.jspecify.."),
            "package glasshouse.kernel; class Breach { tools.jackson.databind.JsonNode node; }"),
        Wall.of(
            "the rulebook knows no other room",
            apart(List.of(RULEBOOK), KERNEL, SOCIETY, LAB, APP),
            "package glasshouse.kernel; public class Thing {}",
            "package glasshouse.rulebook; class Breach { glasshouse.kernel.Thing thing; }"),
        Wall.of(
            "society knows only the kernel and the rulebook",
            classes()
                .that()
                .resideInAPackage(SOCIETY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(SOCIETY, KERNEL, RULEBOOK, "java..", "org.jspecify.."),
            "package glasshouse.lab; public class Thing {}",
            "package glasshouse.society; class Breach { glasshouse.lab.Thing thing; }"),
        Wall.of(
            "the lab does not know the app",
            apart(List.of(LAB), APP),
            "package glasshouse.app; public class Thing {}",
            "package glasshouse.lab; class Breach { glasshouse.app.Thing thing; }"),
        Wall.of(
            "nobody needs the module spark, and nobody else knows Spark",
            noClasses()
                .that()
                .resideOutsideOfPackage("glasshouse.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("glasshouse.spark..", "org.apache.spark..", "scala.."),
            "package glasshouse.spark; public class Thing {}",
            "package glasshouse.lab; class Breach { glasshouse.spark.Thing thing; }"),
        Wall.of(
            "stages do not know each other",
            stagesApart(),
            "package glasshouse.society.standing; public class Standing {}",
            """
            package glasshouse.society.conduct;
            class Breach { glasshouse.society.standing.Standing next; }
            """),
        Wall.of(
            "what stages share knows no stage",
            apart(
                List.of(SHARED),
                "glasshouse.society.conduct..",
                "glasshouse.society.lending..",
                "glasshouse.society.observation..",
                "glasshouse.society.record..",
                "glasshouse.society.standing..",
                "glasshouse.society.listing..",
                "glasshouse.society.access..",
                "glasshouse.society.recourse..",
                "glasshouse.society.social..",
                "glasshouse.society.adaptation.."),
            "package glasshouse.society.standing; public class Standing {}",
            """
            package glasshouse.society.people;
            class Breach { glasshouse.society.standing.Standing writer; }
            """),
        Wall.of(
            "only standing moves a score",
            onlyWriter("standing", "District", "score", "int", "int"),
            DISTRICT,
            """
            package glasshouse.society.listing;
            class Breach {
              void write(glasshouse.society.people.District d) { d.score(1, 2); }
            }
            """),
        Wall.of(
            "only adaptation moves what people feel",
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    "glasshouse.society.adaptation..", "glasshouse.society.people..")
                .should()
                .accessTargetWhere(
                    use(
                        "glasshouse\\.society\\.people\\.District",
                        "move(Risk|Chill|Legitimacy|Hardship)")),
            DISTRICT,
            """
            package glasshouse.society.access;
            class Breach {
              void write(glasshouse.society.people.District d) { d.moveRisk(1, 2, 3); }
            }
            """),
        Wall.of(
            "only social moves standing among people",
            onlyWriter("social", "District", "moveSocial", "int", "double", "int"),
            DISTRICT,
            """
            package glasshouse.society.adaptation;
            class Breach {
              void write(glasshouse.society.people.District d) { d.moveSocial(1, 2, 3); }
            }
            """),
        Wall.of(
            "only listing puts people on a register",
            onlyWriter("listing", "Restricted", "add", "int", "int", "int", "int", "int"),
            """
            package glasshouse.society.people;
            public final class Restricted {
              public boolean add(int person, int register, int cause, int start, int until) {
                return true;
              }
            }
            """,
            """
            package glasshouse.society.access;
            class Breach {
              void write(glasshouse.society.people.Restricted r) { r.add(1, 2, 3, 4, 5); }
            }
            """),
        Wall.of(
            "YAML is parsed by the readers of rulebooks and scenarios",
            noClasses()
                .that()
                .resideOutsideOfPackages("glasshouse.rulebook.text..", "glasshouse.lab.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.dataformat..", "org.snakeyaml..", "org.yaml.."),
            "package glasshouse.app; class B { org.snakeyaml.engine.v2.api.Load load; }"),
        Wall.of(
            "CEL stays where rules are compiled",
            noClasses()
                .that()
                .resideOutsideOfPackages("glasshouse.rulebook.compile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cel.."),
            "package glasshouse.society; class B { dev.cel.common.CelAbstractSyntaxTree tree; }"),
        Wall.of(
            "DuckDB stays where results are written",
            noClasses()
                .that()
                .resideOutsideOfPackages("glasshouse.lab.result..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "java.sql.."),
            "package glasshouse.app; class Breach { java.sql.Connection connection; }"),
        Wall.of(
            "the command line's libraries stay in the app",
            noClasses()
                .that()
                .resideOutsideOfPackages(APP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei.."),
            "package glasshouse.lab; class Breach { picocli.CommandLine line; }"),
        Wall.of(
            "packages form no cycles",
            noCycles(),
            "package glasshouse.lab.one; public class One { glasshouse.lab.two.Two two; }",
            "package glasshouse.lab.two; public class Two { glasshouse.lab.one.One one; }"));
  }

  /// Every package counts; only a reader's workshop is the inside of the reader's own package.
  private static ArchRule noCycles() {
    return slices()
        .matching("glasshouse.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            resideInAPackage("glasshouse.lab.scenario"),
            resideInAPackage("glasshouse.lab.scenario.text"));
  }

  private static ArchRule stagesApart() {
    return slices()
        .matching("glasshouse.society.(*)..")
        .namingSlices("stage $1")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage(SOCIETY), resideInAnyPackage(SHARED))
        // It lives parts of a week again, so it knows their order as the week itself does.
        .ignoreDependency(
            resideInAPackage("glasshouse.society.rescore.."), resideInAPackage(SOCIETY));
  }

  private static ArchRule onlyWriter(String stage, String type, String method, String... takes) {
    String people = "glasshouse.society.people";
    return noClasses()
        .that()
        .resideOutsideOfPackages("glasshouse.society." + stage + "..", people + "..")
        .should()
        .callMethod(people + "." + type, method, takes);
  }
}
