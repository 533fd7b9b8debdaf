// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The words of this enum are its constants letter for letter, not in small letters with hyphens.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Verbatim {}
