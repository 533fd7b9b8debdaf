// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;

/// A rule about compiled classes, and sources that break it: a wall without a proof cannot be
/// built.
record Wall(String name, ArchRule rule, List<String> breach) {

  Wall {
    if (breach.isEmpty()) {
      throw new IllegalArgumentException("plant a breach for the wall: " + name);
    }
  }

  static Wall of(String name, ArchRule rule, String... breach) {
    return new Wall(name, rule.as(name), List.of(breach));
  }

  @Override
  public String toString() {
    return name;
  }

  /// Returns the rule that no class of these packages uses a class of those.
  static ArchRule apart(List<String> these, String... those) {
    return noClasses()
        .that()
        .resideInAnyPackage(these.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(those);
  }

  /// Accesses of members of a type, both given as patterns; a constructor is called `<init>`.
  static DescribedPredicate<JavaAccess<?>> use(String owner, String member) {
    Pattern type = Pattern.compile(owner);
    Pattern name = Pattern.compile(member);
    return DescribedPredicate.describe(
        "of " + owner + "." + member,
        access ->
            type.matcher(access.getTargetOwner().getFullName()).matches()
                && name.matcher(access.getTarget().getName()).matches());
  }

  /// Classes whose full name fits a pattern.
  static DescribedPredicate<JavaClass> named(String pattern) {
    Pattern name = Pattern.compile(pattern);
    return DescribedPredicate.describe(
        "called " + pattern, type -> name.matcher(type.getFullName()).matches());
  }
}
