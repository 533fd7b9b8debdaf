// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.society.conduct.Proposal;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.Traits;
import java.util.function.Supplier;

/// What a worker lends to a survey.
///
/// @param proposal proposes conduct
/// @param candidates rows to reuse
/// @param traits a reader of traits
/// @param others another
/// @param readers makes further readers, settled nowhere
public record Tools(
    Proposal proposal,
    Candidates candidates,
    Traits traits,
    Traits others,
    Supplier<Traits> readers) {

  Traits newcomer() {
    return readers.get();
  }
}
