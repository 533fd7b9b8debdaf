// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.author;

import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.diff.Difference;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A difference between two rulebooks as JSON.
public final class DiffJson {
  private DiffJson() {}

  /// Returns one difference.
  public static SequencedMap<String, Object> of(Difference difference) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("clause", difference.clause());
    json.put("what", difference.what());
    json.put("words", difference.inWords());
    Amendment by = difference.by();
    if (by != null) {
      json.put("from", by.from().toString());
      json.put("amendment", by.title());
      json.put("announcement", Difference.announcement(by));
    }
    return json;
  }
}
