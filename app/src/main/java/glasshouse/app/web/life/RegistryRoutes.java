// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.life;

import glasshouse.app.life.EntryJson;
import glasshouse.app.life.Ids;
import glasshouse.app.web.http.Answer;
import glasshouse.app.web.http.Asked;
import glasshouse.app.web.http.Refusal;
import glasshouse.app.web.http.Route;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.registry.Entry;
import glasshouse.lab.registry.Registry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The public look-up: who stands where at the end of a run, and what strangers may see of it.
final class RegistryRoutes {
  private static final int USUAL = 20;
  private static final int MOST = 500;

  private final Past past;

  RegistryRoutes(Past past) {
    this.past = past;
  }

  List<Route> all() {
    return List.of(
        Route.read("/api/runs/{run}/registry", this::page),
        Route.read("/api/runs/{run}/lives/{id}/standing", this::standing));
  }

  private Answer page(Asked asked) throws Exception {
    Optional<PersonId> id = asked.word("id").map(_ -> Ids.read(asked.needed("id"), Path.of("RUN")));
    int replicate = id.map(PersonId::replicate).orElse(0);
    return past.ask(
        asked.id("run"), replicate, reliving -> page(asked, reliving, replicate, id.orElse(null)));
  }

  private Answer page(Asked asked, Reliving reliving, int replicate, @Nullable PersonId id)
      throws PastRunException {
    List<String> cities =
        reliving.run().geography().towns().stream()
            .map(town -> town.place().name())
            .distinct()
            .toList();
    String city = asked.word("city").orElse("");
    if (!city.isEmpty() && !cities.contains(city)) {
      throw Refusal.wrong(
          "the run has no city \"%s\"; its cities: %s".formatted(city, String.join("; ", cities)));
    }
    String arm = LifeRoutes.arm(asked, reliving);
    int number = reliving.run().arm(arm);
    var registry = new Registry(reliving, replicate, number);
    List<Entry> all = past.entries(asked.id("run"), replicate, registry, number, city);
    List<Entry> matching = matching(asked, all);
    boolean isBottom = asked.word("end").orElse("top").equals("bottom");
    List<Entry> ordered = isBottom ? matching.reversed() : matching;
    int limit = asked.number("limit", USUAL, 1, MOST);
    int offset = asked.number("offset", 0, 0, Integer.MAX_VALUE);
    if (id != null) {
      offset = offset(ordered, id, limit);
    }
    int from = Math.min(offset, ordered.size());
    List<Entry> shown = ordered.subList(from, Math.min(from + limit, ordered.size()));
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("synthetic", true);
    json.put("run", asked.id("run"));
    json.put("arm", arm);
    json.put("people", all.size());
    json.put("matching", matching.size());
    json.put("offset", from);
    json.put("entries", shown.stream().map(entry -> EntryJson.of(entry, all)).toList());
    json.put("tiers", distinct(all.stream().map(Entry::tier)));
    json.put("registers", distinct(all.stream().flatMap(entry -> entry.registers().stream())));
    json.put("cities", cities);
    return Answer.json(json);
  }

  private static List<String> distinct(Stream<String> words) {
    return words.filter(word -> !word.isEmpty()).distinct().sorted().toList();
  }

  private static List<Entry> matching(Asked asked, List<Entry> all) {
    Optional<String> tier = asked.word("tier");
    Optional<String> register = asked.word("register");
    return all.stream()
        .filter(entry -> tier.isEmpty() || entry.tier().equals(tier.get()))
        .filter(entry -> register.isEmpty() || entry.registers().contains(register.get()))
        .toList();
  }

  private static int offset(List<Entry> ordered, PersonId id, int limit) {
    for (int at = 0; at < ordered.size(); at++) {
      if (ordered.get(at).id().equals(id)) {
        return Math.max(0, at - limit / 2);
      }
    }
    throw Refusal.unknown(
        "%s is not in this list: a child, in another city, or not as asked for".formatted(id));
  }

  private Answer standing(Asked asked) throws Exception {
    PersonId id = LifeRoutes.id(asked);
    return past.ask(
        asked.id("run"),
        id.replicate(),
        reliving -> {
          Ids.check(id, reliving.run());
          String arm = LifeRoutes.arm(asked, reliving);
          int number = reliving.run().arm(arm);
          if (id.district() >= reliving.districts()) {
            throw Refusal.unknown("nobody in this run has the id " + id);
          }
          var registry = new Registry(reliving, id.replicate(), number);
          String home = reliving.run().geography().towns().get(registry.place(id)).place().name();
          List<Entry> neighbours =
              past.entries(asked.id("run"), id.replicate(), registry, number, home);
          Entry entry =
              neighbours.stream()
                  .filter(each -> each.id().equals(id))
                  .findFirst()
                  .orElseThrow(() ->
                      Refusal.unknown(
                          "%s has no score in this arm: nothing in force, or a child"
                              .formatted(id)));
          SequencedMap<String, Object> json = new LinkedHashMap<>();
          json.put("synthetic", true);
          json.put("arm", arm);
          json.put("person", EntryJson.of(entry, neighbours));
          json.put("of", neighbours.size());
          json.put("elsewhere", registry.elsewhere(id));
          return Answer.json(json);
        });
  }
}
