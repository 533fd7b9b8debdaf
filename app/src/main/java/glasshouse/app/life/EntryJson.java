// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.life;

import glasshouse.lab.registry.Entry;
import glasshouse.lab.registry.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A row of the registry as JSON.
public final class EntryJson {
  private EntryJson() {}

  /// Returns an entry and its rank among others.
  public static SequencedMap<String, Object> of(Entry entry, List<Entry> among) {
    SequencedMap<String, Object> row = new LinkedHashMap<>();
    row.put("rank", Registry.rank(entry, among));
    row.put("national_rank", entry.national().rank());
    row.put("national_of", entry.national().all());
    row.put("id", entry.id().toString());
    row.put("city", entry.city());
    row.put("score", entry.score());
    row.put("tier", entry.tier());
    row.put("registers", entry.registers());
    row.put("public_sees", entry.visible());
    return row;
  }
}
