// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The smallest and largest number allowed, both included; on a list, of its items.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  /// The smallest number.
  double min() default Double.NEGATIVE_INFINITY;

  /// The largest number.
  double max() default Double.POSITIVE_INFINITY;
}
