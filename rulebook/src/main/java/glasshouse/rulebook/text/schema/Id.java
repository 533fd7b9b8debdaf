// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A name by which other parts of a scenario refer to this one: letters, digits and hyphens.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Id {}
