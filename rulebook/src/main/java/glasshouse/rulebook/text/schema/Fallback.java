// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What is read when the key is left out, written as it would stand in the file.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Fallback {
  /// The text of the value.
  String value();
}
