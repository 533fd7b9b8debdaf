// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words under which data of a real person would come in.
final class PersonalWords {
  private static final Set<String> WORDS =
      Set.of(
          "firstname",
          "lastname",
          "surname",
          "givenname",
          "familyname",
          "fullname",
          "nickname",
          "nationalid",
          "idnumber",
          "idcard",
          "identitycard",
          "passport",
          "passportnumber",
          "socialsecuritynumber",
          "ssn",
          "taxnumber",
          "phone",
          "phonenumber",
          "mobile",
          "mobilenumber",
          "email",
          "emailaddress",
          "homeaddress",
          "streetaddress",
          "postaladdress",
          "dateofbirth",
          "birthdate",
          "birthday",
          "placeofbirth",
          "licenseplate",
          "licenceplate",
          "numberplate",
          "faceimage",
          "facetemplate",
          "faceembedding",
          "portrait",
          "fingerprint",
          "irisscan",
          "voiceprint",
          "biometrics",
          "dna",
          "bankaccount",
          "cardnumber",
          "imei",
          "macaddress",
          "ipaddress",
          "gpstrack",
          "personfile",
          "peoplefile",
          "personlist",
          "peoplelist",
          "citizenlist",
          "personcsv",
          "peoplecsv");

  private static final Pattern DOOR = Pattern.compile("(?:^|[\\s/])(?:--|/)([a-zA-Z-]{2,})");

  private PersonalWords() {}

  static List<SourceRule> rules() {
    return List.of(
        new SourceRule(
            "no variable, parameter or component is called after personal data",
            PersonalWords::names,
            "package glasshouse.lab; public record Breach(String nationalId) {}"),
        new SourceRule(
            "no option or route takes personal data",
            PersonalWords::doors,
            "package glasshouse.app; class Breach { String option = \"--phone-number\"; }"));
  }

  /// Returns whether a name in any spelling (camel, kebab, snake) is one of the words.
  static boolean contain(String name) {
    return WORDS.contains(name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT));
  }

  private static List<Finding> names(SourceFile file) {
    List<Finding> findings = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        if (contain(variable.getName().toString())) {
          findings.add(
              file.finding(
                  file.line(variable),
                  "'%s' would hold a real person's data, and has no place here"
                      .formatted(variable.getName())));
        }
        return super.visitVariable(variable, null);
      }
    }.scan(file.tree(), null);
    return findings;
  }

  private static List<Finding> doors(SourceFile file) {
    List<Finding> findings = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
        if (literal.getValue() instanceof String text) {
          DOOR.matcher(text)
              .results()
              .map(match -> match.group(1))
              .filter(PersonalWords::contain)
              .map(name -> "'%s' would let a real person's data in; take it out".formatted(name))
              .map(words -> file.finding(file.line(literal), words))
              .forEach(findings::add);
        }
        return null;
      }
    }.scan(file.tree(), null);
    return findings;
  }
}
