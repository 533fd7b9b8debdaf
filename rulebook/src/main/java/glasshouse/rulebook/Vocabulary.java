// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import java.util.List;

/// The words a rulebook may use, given by the scenario it belongs to.
///
/// The order of `deeds` and `channels` numbers them in the compiled table. `registers` are those
/// that other rulebooks of the scenario keep: a gate may honour them, a rule may not enlist on
/// them. An empty `sources` leaves the sources of the book unchecked.
public record Vocabulary(
    List<String> deeds,
    List<String> channels,
    List<String> services,
    List<String> registers,
    List<String> sources) {

  /// Copies the lists.
  public Vocabulary {
    deeds = List.copyOf(deeds);
    channels = List.copyOf(channels);
    services = List.copyOf(services);
    registers = List.copyOf(registers);
    sources = List.copyOf(sources);
    if (channels.size() > Integer.SIZE) {
      throw new IllegalArgumentException("at most 32 channels fit a mask, got " + channels.size());
    }
  }

  /// A vocabulary without registers of other books and without a list of sources.
  public Vocabulary(List<String> deeds, List<String> channels, List<String> services) {
    this(deeds, channels, services, List.of(), List.of());
  }
}
