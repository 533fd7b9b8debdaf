// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static glasshouse.checks.Wall.named;
import static glasshouse.checks.Wall.use;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/// What keeps the laboratory a laboratory: nothing in it can take, see or reach a real person.
final class BoundaryWalls {
  private static final String CALIBRATION = "glasshouse.lab.experiment.calibration..";
  private static final Set<String> NUMBERS = Set.of("int", "long", "double");

  private BoundaryWalls() {}

  static List<Wall> walls() {
    return List.of(
        Wall.of(
            "no field of a person can hold a name",
            noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("glasshouse.society.people..")
                .and()
                .areNotStatic()
                .should()
                .haveRawType(
                    assignableTo(CharSequence.class)
                        .or(assignableTo(java.util.Collection.class))
                        .or(assignableTo(java.util.Map.class))
                        .or(named("char(\\[\\])*|java\\.lang\\.(Object|String|CharSequence).*"))),
            "package glasshouse.society.people; record Breach(int person, String name) {}"),
        Wall.of(
            "no type is made for taking people in",
            noClasses()
                .should()
                .haveNameMatching(
                    "(?i).*\\.[^.]*(person|people|citizen|resident|individual|human)s?"
                        + "(input|import|importer|reader|loader|upload|form|schema|parser|connector"
                        + "|feed|file|table)[^.]*"),
            "package glasshouse.lab.scenario; public record PersonInput(int age) {}"),
        Wall.of(
            "a scenario counts people and lists none",
            fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("glasshouse.lab.scenario..", "glasshouse.rulebook..")
                .and()
                .haveNameMatching("(?i)(people|persons?|citizens?|residents?|individuals?|humans?)")
                .should(beANumber()),
            """
            package glasshouse.lab.scenario;
            record Breach(java.util.List<String> people) {}
            """),
        Wall.of(
            "nothing reaches out: no connection, no other program",
            noClasses()
                .that(not(resideInAPackage("glasshouse.app.web..")))
                .should()
                .dependOnClassesThat(
                    resideInAPackage("java.net.http..")
                        .or(resideInAPackage("com.sun.net.httpserver.."))
                        .or(resideInAPackage("javax.net.."))
                        .or(resideInAPackage("java.rmi.."))
                        .or(resideInAPackage("javax.naming.."))
                        .or(
                            named(
                                "java\\.net\\.(.*Socket.*|.*URLConnection|Inet.*Address|Proxy)"
                                    + "|java\\.nio\\.channels\\..*Socket.*")))
                .orShould()
                .accessTargetWhere(use("java\\.net\\.URL", "open(Stream|Connection)|getContent")),
            """
            package glasshouse.lab;
            class Breach {
              Object x() { return java.net.http.HttpClient.newHttpClient(); }
            }
            """),
        Wall.of(
            "the studio answers and never asks",
            noClasses()
                .that()
                .resideInAPackage("glasshouse.app.web..")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("java.net.http..")
                        .or(resideInAPackage("io.helidon.webclient.."))
                        .or(
                            named(
                                "java\\.net\\.(Socket|DatagramSocket|.*URLConnection|Proxy)"
                                    + "|java\\.nio\\.channels\\..*Socket.*")))
                .orShould()
                .accessTargetWhere(use("java\\.net\\.URL", "open(Stream|Connection)|getContent")),
            """
            package glasshouse.app.web.http;
            class Breach {
              Object x() throws Exception { return new java.net.Socket("example.com", 80); }
            }
            """),
        Wall.of(
            "the server's library stays at the studio's door",
            noClasses()
                .that()
                .resideOutsideOfPackage("glasshouse.app.web.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon.."),
            "package io.helidon.webserver; public class Breach {}",
            """
            package glasshouse.app.web.run;
            class Breach { io.helidon.webserver.Breach server; }
            """),
        Wall.of(
            "nothing starts a program or runs foreign code",
            noClasses()
                .should()
                .dependOnClassesThat(
                    resideInAPackage("javax.script..")
                        .or(resideInAPackage("javax.tools.."))
                        .or(
                            named(
                                "java\\.lang\\.Process(Builder.*)?|java\\.util\\.ServiceLoader.*"
                                    + "|java\\.net\\.URLClassLoader")))
                .orShould()
                .accessTargetWhere(
                    use("java\\.lang\\.Runtime", "exec")
                        .or(use("java\\.lang\\.Class", "forName"))
                        .or(use("java\\.lang\\.invoke\\..*Lookup", "define.*Class"))),
            """
            package glasshouse.app;
            class Breach {
              Object x() throws Exception { return new ProcessBuilder("ls").start(); }
            }
            """),
        Wall.of(
            "nothing sees or hears: no picture, screen, camera or sound",
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "java.awt..",
                    "javax.imageio..",
                    "javax.swing..",
                    "javax.sound..",
                    "javax.print..",
                    "javax.smartcardio.."),
            "package glasshouse.lab; class Breach { java.awt.image.BufferedImage face; }"),
        Wall.of(
            "nothing searches for the rules that make people comply",
            noClasses()
                .should()
                .haveNameMatching("(?i).*(optimi[sz]|maximi[sz]|minimi[sz]).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.math3.optim.."),
            "package glasshouse.lab.design; public class ComplianceOptimiser {}"),
        Wall.of(
            "only calibration searches, for parameters that fit published figures",
            noClasses()
                .that()
                .resideOutsideOfPackage(CALIBRATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hipparchus.optim.."),
            "package org.hipparchus.optim; public class Search {}",
            "package glasshouse.lab.design; class Breach { org.hipparchus.optim.Search search; }"),
        Wall.of(
            "calibration sees no indicator, no rule and no person: it cannot search for obedience",
            noClasses()
                .that()
                .resideInAPackage(CALIBRATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "glasshouse.lab.indicator..",
                    "glasshouse.lab.claim..",
                    "glasshouse.lab.experiment.question..",
                    "glasshouse.rulebook",
                    "glasshouse.society.."),
            "package glasshouse.lab.indicator; public class Indicator {}",
            """
            package glasshouse.lab.experiment.calibration;
            class Breach { glasshouse.lab.indicator.Indicator obedience; }
            """),
        Wall.of(
            "the stages of the week are called by society alone",
            noClasses()
                .that()
                .resideOutsideOfPackage("glasshouse.society..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "glasshouse.society.conduct..",
                    "glasshouse.society.observation..",
                    "glasshouse.society.record..",
                    "glasshouse.society.standing..",
                    "glasshouse.society.listing..",
                    "glasshouse.society.access..",
                    "glasshouse.society.adaptation.."),
            "package glasshouse.society.record; public class Recording {}",
            "package glasshouse.app; class Breach { glasshouse.society.record.Recording door; }"),
        Wall.of(
            "no method of society is given words",
            methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("glasshouse.society.people..")
                .and()
                .arePublic()
                .should()
                .notHaveRawParameterTypes(anyWords()),
            """
            package glasshouse.society.people;
            public class Breach { public void name(int person, String name) {} }
            """));
  }

  private static DescribedPredicate<List<JavaClass>> anyWords() {
    return DescribedPredicate.describe(
        "that hold words",
        types -> types.stream().anyMatch(type -> type.isAssignableTo(CharSequence.class)));
  }

  private static ArchCondition<JavaField> beANumber() {
    return new ArchCondition<>("be a number") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean number = NUMBERS.contains(field.getRawType().getName());
        events.add(new SimpleConditionEvent(field, number, field.getDescription()));
      }
    };
  }
}
