// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Whole numbers as people type them: `1000000`, `1_000_000`, `1,000,000`, `1e6`.
public final class Count implements ITypeConverter<Long> {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9][0-9_,]{0,30}(e[0-9]{1,2})?");

  @Override
  public Long convert(String typed) {
    if (!PLAIN.matcher(typed).matches()) {
      throw new TypeConversionException(
          "write a whole number, such as 1000000 or 1e6; got \"" + typed + "\"");
    }
    var number = new BigDecimal(typed.replaceAll("[_,]", ""));
    if (number.abs().compareTo(new BigDecimal(Long.MAX_VALUE)) > 0) {
      throw new TypeConversionException("the number is too large: " + typed);
    }
    return number.longValueExact();
  }
}
