// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import glasshouse.lab.result.data.ReportData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Everything a run leaves behind, before it is written.
///
/// @param letters by seed, what districts must be told from outside to be lived again alone
public record RunResults(
    ReportData data,
    List<Table> tables,
    SequencedMap<Long, byte[]> letters,
    Performance performance) {

  public RunResults {
    tables = List.copyOf(tables);
    letters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(letters));
  }
}
