// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.lab.scenario.City;
import glasshouse.lab.scenario.Province;
import glasshouse.lab.scenario.Scenario;
import glasshouse.society.profile.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places of a scenario at a scale. A place that would have fewer than `LEAST` people is pooled
/// with others: first with its own kind in the province, then across provinces.
///
/// @param towns places, in the order of the scenario
/// @param notes what was pooled, in words
public record Geography(List<Town> towns, List<String> notes) {
  /// Fewest synthetic people of a place; cells below are refused or pooled (privacy rule P31).
  public static final int LEAST = 1_024;

  /// Share of urban people in the core; with the coverages of the scenarios about .21 nationwide.
  public static final double CORE_SHARE = .7;

  public Geography {
    towns = List.copyOf(towns);
    notes = List.copyOf(notes);
  }

  private record Draft(
      String name,
      String province,
      int units,
      long real,
      double urban,
      int wave,
      @Nullable LocalDate adopts,
      @Nullable String operator) {

    Draft with(Draft other) {
      double share = real + other.real == 0 ? 0 : real / (double) (real + other.real);
      String joined = province.equals(other.province) ? province : "several";
      return new Draft(
          pooledName(joined, units + other.units),
          joined,
          units + other.units,
          real + other.real,
          urban * share + other.urban * (1 - share),
          wave,
          adopts,
          operator);
    }

    private String pooledName(String joined, int count) {
      String kind = wave > 0 ? "pilots" : "cities";
      return joined.equals("several")
          ? "%d small %s".formatted(count, kind)
          : "%s, %d %s".formatted(joined, count, kind);
    }
  }

  /// Lays out the places for a number of synthetic people.
  public static Geography of(Scenario scenario, long people) {
    List<Draft> drafts = drafts(scenario);
    long real = drafts.stream().mapToLong(Draft::real).sum();
    double scale = people / (double) real;
    List<Draft> pooled = pool(drafts, scale);
    List<Town> towns = settle(scenario, pooled, people, real);
    List<String> notes = new ArrayList<>();
    if (pooled.size() < drafts.size()) {
      notes.add(
          ("At %,d people the %d cities of the scenario are told apart as %d places;"
                  + " smaller ones are pooled.")
              .formatted(people, drafts.size(), towns.size()));
    }
    return new Geography(towns, notes);
  }

  private static List<Draft> drafts(Scenario scenario) {
    List<Draft> drafts = new ArrayList<>();
    for (Province province : scenario.provinces()) {
      long rest = province.people();
      double urban = province.people() * province.urban();
      int units = province.prefectures();
      for (City city : scenario.cities()) {
        if (city.province().equals(province.province())) {
          rest -= city.people();
          urban -= city.people() * city.urban();
          units--;
          drafts.add(draft(city));
        }
      }
      units = Math.max(units, rest > 0 ? 1 : 0);
      double share = rest > 0 ? Math.min(Math.max(urban / rest, 0.02), 0.98) : 0;
      for (int unit = 0; unit < units; unit++) {
        long from = rest * unit / units;
        long to = rest * (unit + 1) / units;
        String name = units == 1 ? province.province() : province.province() + " " + (unit + 1);
        drafts.add(new Draft(name, province.province(), 1, to - from, share, 0, null, null));
      }
    }
    return drafts;
  }

  private static Draft draft(City city) {
    return new Draft(
        city.city(),
        city.province(),
        1,
        city.people(),
        city.urban(),
        city.wave(),
        city.adopts(),
        city.operator());
  }

  /// Pools what is too small: pilots by date of adoption, others by province and then together.
  private static List<Draft> pool(List<Draft> drafts, double scale) {
    List<Draft> pilots = new ArrayList<>(drafts.stream().filter(d -> d.wave() > 0).toList());
    pilots.sort(Comparator.comparing(d -> d.adopts() == null ? LocalDate.MAX : d.adopts()));
    List<Draft> kept = new ArrayList<>(merge(pilots, scale));
    List<Draft> leftovers = new ArrayList<>();
    String province = "";
    List<Draft> group = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.wave() > 0) {
        continue;
      }
      if (!draft.province().equals(province)) {
        close(group, kept, leftovers, scale);
        province = draft.province();
      }
      group.add(draft);
    }
    close(group, kept, leftovers, scale);
    kept.addAll(merge(leftovers, scale));
    return kept;
  }

  private static void close(
      List<Draft> group, List<Draft> kept, List<Draft> leftovers, double scale) {
    List<Draft> merged = merge(group, scale);
    boolean isTooSmall = merged.size() == 1 && merged.getFirst().real() * scale < LEAST;
    (isTooSmall ? leftovers : kept).addAll(merged);
    group.clear();
  }

  private static List<Draft> merge(List<Draft> drafts, double scale) {
    List<Draft> merged = new ArrayList<>();
    Draft open = null;
    for (Draft draft : drafts) {
      open = open == null ? draft : open.with(draft);
      if (open.real() * scale >= LEAST) {
        merged.add(open);
        open = null;
      }
    }
    if (open != null) {
      if (merged.isEmpty()) {
        merged.add(open);
      } else {
        merged.add(merged.removeLast().with(open));
      }
    }
    return merged;
  }

  private static List<Town> settle(Scenario scenario, List<Draft> drafts, long people, long real) {
    List<String> provinces = scenario.provinces().stream().map(Province::province).toList();
    List<Town> towns = new ArrayList<>();
    long settled = 0;
    long counted = 0;
    for (Draft draft : drafts) {
      counted += draft.real();
      long until = Math.round(counted / (double) real * people);
      int here = Math.toIntExact(until - settled);
      settled = until;
      int province = provinces.indexOf(draft.province());
      var place = new Place(towns.size(), draft.name(), province, here, draft.urban());
      towns.add(
          new Town(
              place,
              draft.province(),
              draft.units(),
              draft.real(),
              draft.wave(),
              draft.adopts(),
              draft.operator()));
    }
    return towns;
  }

  /// Returns the places as the society knows them.
  public List<Place> places() {
    return towns.stream().map(Town::place).toList();
  }
}
