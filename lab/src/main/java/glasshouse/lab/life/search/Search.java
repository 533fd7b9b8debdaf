// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.life.search;

import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.society.Replay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Looks for lives worth telling: it lives districts again, one after the other, and keeps those
/// people whose lives are most of a kind.
public final class Search {
  /// Districts are lived until so many people were heard, and further while nobody was found.
  private static final int ENOUGH = 60_000;

  /// Somebody who was found, and how much that life is of the kind.
  public record Found(PersonId id, int weight) {}

  private final Reliving reliving;
  private final int replicate;
  private final int arm;
  private int heard;

  /// Prepares a search in an arm of a seed.
  public Search(Reliving reliving, int arm, int replicate) {
    this.reliving = reliving;
    this.replicate = replicate;
    this.arm = arm;
  }

  /// Returns up to `most` people for each kind, the clearest first.
  ///
  /// @param isPatient whether to look further while a kind is missing
  public Map<Sought, List<Found>> find(List<Sought> kinds, int most, boolean isPatient) {
    Map<Sought, List<Found>> found = new EnumMap<>(Sought.class);
    kinds.forEach(kind -> found.put(kind, new ArrayList<>()));
    for (int district = 0; district < reliving.districts(); district++) {
      boolean isMissing = found.values().stream().anyMatch(List::isEmpty);
      if (heard >= ENOUGH && !(isMissing && isPatient)) {
        break;
      }
      Scan scan = scan(district);
      for (Sought kind : kinds) {
        keep(kind, scan, district, most, found.getOrDefault(kind, List.of()));
      }
    }
    return found;
  }

  private Scan scan(int district) {
    try (Replay replay = reliving.replay(List.of(arm), district)) {
      var scan = new Scan(reliving.world(arm), replay.ground().people());
      replay.listen(arm, scan);
      replay.live();
      heard += scan.people();
      return scan;
    }
  }

  private void keep(Sought kind, Scan scan, int district, int most, List<Found> kept) {
    for (int person = 0; person < scan.people(); person++) {
      int weight = scan.weight(kind, person);
      boolean isFull = kept.size() == most;
      if (weight == 0 || (isFull && weight <= kept.getLast().weight())) {
        continue;
      }
      kept.add(new Found(scan.id(replicate, district, person), weight));
      kept.sort(Comparator.comparingInt(Found::weight).reversed());
      if (kept.size() > most) {
        kept.removeLast();
      }
    }
  }

  /// Returns how many people were heard.
  public int heard() {
    return heard;
  }
}
