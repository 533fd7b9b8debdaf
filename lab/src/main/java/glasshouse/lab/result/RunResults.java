// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import glasshouse.lab.result.data.ReportData;
import java.util.List;

/// Everything a run leaves behind, before it is written.
public record RunResults(ReportData data, List<Table> tables, Performance performance) {

  public RunResults {
    tables = List.copyOf(tables);
  }
}
