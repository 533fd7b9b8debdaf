// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How many items a list or characters a text may have, both ends included.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Size {
  /// The fewest.
  int min() default 0;

  /// The most.
  int max() default Integer.MAX_VALUE;
}
