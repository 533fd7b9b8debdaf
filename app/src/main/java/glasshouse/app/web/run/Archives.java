// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.run;

import glasshouse.lab.result.ManifestException;
import glasshouse.lab.result.query.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The tables of the runs that were asked last, kept open: to open them takes longer than to ask.
/// Whoever asks holds this object meanwhile.
final class Archives {
  private static final int MOST = 3;

  private final SequencedMap<Path, Archive> open = new LinkedHashMap<>();

  /// Returns the tables of a finished run, which never change.
  Archive open(Path folder) throws IOException, ManifestException {
    Archive known = open.remove(folder);
    if (known == null) {
      known = Archive.open(folder);
    }
    open.putLast(folder, known);
    if (open.size() > MOST) {
      open.pollFirstEntry().getValue().close();
    }
    return known;
  }
}
