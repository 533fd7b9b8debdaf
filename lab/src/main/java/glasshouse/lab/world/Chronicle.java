// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.lab.scenario.ArmText;
import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameters;
import glasshouse.lab.scenario.Scenario;
import glasshouse.rulebook.Amendment;
import glasshouse.rulebook.Rulebook;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Jurisdiction;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.Register;
import glasshouse.society.regime.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Writes what is in force where and since when: the national layer, the cities that adopt a book
/// of their own, its scheduled amendments, and those that cities make up (model 7.21).
final class Chronicle {
  private static final String NATIONAL = "national";

  private final Sources sources;
  private final List<Era> eras;
  private final Draws draws;

  /// Where a chronicle reads.
  ///
  /// @param tickOf the start of the epoch at or after a date
  record Sources(
      Scenario scenario,
      Geography geography,
      Books books,
      ToIntFunction<LocalDate> tickOf,
      int ticksPerWeek) {}

  /// What all laws of an arm share.
  record Law0(
      List<Deed> deeds, List<Service> services, List<Register> registers, Law.Reading reading) {}

  /// What holds from a tick on, until the next era: an arm without a turn has one.
  ///
  /// @param from first tick
  /// @param arm which books
  record Era(int from, ArmText arm, Parameters p, Law0 base) {}

  /// A chronicle of one or two eras, the first from tick 0.
  Chronicle(Sources sources, List<Era> eras, Draws draws) {
    this.sources = sources;
    this.eras = eras;
    this.draws = draws;
  }

  /// Returns the laws of an era as first written: the national one, then the local one.
  List<Law> laws(Era era) {
    List<Law> laws = new ArrayList<>();
    for (Rulebook book : sources.books().of(era.arm())) {
      laws.add(law(era, book, sources.scenario().start()));
    }
    return laws;
  }

  /// Writes the history of every place. Which places adopt is settled before the first week.
  List<Jurisdiction> write(int ticks) {
    Era first = eras.getFirst();
    List<Adoption> adoptions = new Rollout(sources, first.arm(), first.p(), draws).plan();
    List<Layer> national = layers(ArmText::national);
    List<Layer> local = layers(ArmText::local);
    List<Jurisdiction> written = new ArrayList<>();
    for (Town town : sources.geography().towns()) {
      List<Jurisdiction.Change> changes = new ArrayList<>();
      Adoption adoption = adoptions.get(town.place().index());
      int adopts = local.isEmpty() ? Integer.MAX_VALUE : adoption.tick();
      if (!national.isEmpty()) {
        new Course(town, national, operator(NATIONAL), false, 0, Math.min(adopts, ticks))
            .write(changes);
      }
      if (!local.isEmpty() && adopts < ticks) {
        new Course(town, local, adoption.operator(), true, adopts, ticks).write(changes);
      }
      changes.sort(Comparator.comparingInt(Jurisdiction.Change::tick));
      written.add(new Jurisdiction(changes));
    }
    return written;
  }

  /// A book that holds at some level in an era, and how it is applied then.
  private record Layer(Era era, Rulebook book, Offices offices, Optics optics) {}

  /// Returns by era the layer of a book; none if no such book holds.
  private List<Layer> layers(Function<ArmText, @Nullable String> named) {
    List<Layer> layers = new ArrayList<>();
    for (Era era : eras) {
      String id = named.apply(era.arm());
      if (id != null) {
        var offices = new Offices(era.p(), draws);
        var optics = new Optics(era.base().deeds(), era.p());
        layers.add(new Layer(era, sources.books().book(id), offices, optics));
      }
    }
    return layers;
  }

  private Law law(Era era, Rulebook book, LocalDate day) {
    return Code.law(
        Books.text(book, day),
        sources.books().table(book, day),
        era.base().registers(),
        era.base().reading(),
        era.p().value("points.multiplier"));
  }

  private OperatorProfile operator(String id) {
    for (OperatorProfile profile : sources.scenario().operators()) {
      if (profile.operator().equals(id)) {
        return profile;
      }
    }
    return sources.scenario().operators().getFirst();
  }

  /// When a place adopts the local book and who runs it there.
  ///
  /// @param tick first tick, or `Integer.MAX_VALUE` for never
  /// @param isPilot whether it adopts before everybody does
  record Adoption(int tick, OperatorProfile operator, boolean isPilot) {}

  /// A text that takes effect in a place.
  ///
  /// @param day on which it is read
  private record Edition(
      Layer layer, LocalDate day, Jurisdiction.Kind kind, boolean isExplained, boolean isSameBook) {}

  /// One book in one place, from its adoption to its end.
  private final class Course {
    private final Town town;
    private final boolean isLocal;
    private final int from;
    private final int until;
    private final SortedMap<Integer, Edition> scheduled = new TreeMap<>();
    private Layer layer;
    private Drift drift;
    private Law law;
    private OperatorProfile operator;

    Course(
        Town town,
        List<Layer> layers,
        OperatorProfile operator,
        boolean isLocal,
        int from,
        int until) {
      this.town = town;
      this.operator = operator;
      this.isLocal = isLocal;
      this.from = from;
      this.until = until;
      layer = layers.getFirst();
      for (Layer each : layers) {
        if (each.era().from() <= from) {
          layer = each;
          scheduled.clear();
        } else if (each.era().from() < until) {
          Edition edition = turned(each);
          scheduled.tailMap(each.era().from()).clear();
          scheduled.put(each.era().from(), edition);
        }
        amendments(each);
      }
      law = law(layer.era(), layer.book(), dayAt(layer.book(), from));
      drift = new Drift(law);
    }

    /// Another book is announced as an amendment; the same one is only applied otherwise.
    private Edition turned(Layer next) {
      boolean isSame =
          next.book().rulebook().equals(layer.book().rulebook())
              && !scheduled.containsKey(next.era().from());
      Jurisdiction.Kind kind =
          isSame ? Jurisdiction.Kind.PRACTICE : Jurisdiction.Kind.AMENDMENT;
      return new Edition(next, dayAt(next.book(), next.era().from()), kind, true, isSame);
    }

    private void amendments(Layer of) {
      for (Amendment amendment : Books.amendments(of.book(), sources.scenario().start())) {
        int tick = sources.tickOf().applyAsInt(amendment.from());
        if (tick > Math.max(from, of.era().from()) && tick < until) {
          scheduled.put(
              tick,
              new Edition(
                  of,
                  amendment.from(),
                  Jurisdiction.Kind.AMENDMENT,
                  amendment.explained(),
                  false));
        }
      }
    }

    /// Returns the day of the last edition of a book that holds at a tick.
    private LocalDate dayAt(Rulebook book, int tick) {
      LocalDate day = sources.scenario().start();
      for (Amendment amendment : Books.amendments(book, day)) {
        day = sources.tickOf().applyAsInt(amendment.from()) <= tick ? amendment.from() : day;
      }
      return day;
    }

    void write(List<Jurisdiction.Change> changes) {
      int everywhere = everywhere();
      changes.add(start(from, everywhere));
      if (isLocal) {
        improvise(changes, everywhere);
      } else {
        for (int tick : scheduled.keySet()) {
          edit(tick, everywhere, changes);
        }
      }
    }

    /// The book's own amendments are a new edition: what a city had made of the old one ends.
    private void edit(int tick, int everywhere, List<Jurisdiction.Change> changes) {
      Edition edition = Objects.requireNonNull(scheduled.get(tick));
      layer = edition.layer();
      law = law(layer.era(), layer.book(), edition.day());
      drift = edition.isSameBook() ? drift : new Drift(law);
      boolean isExplained = edition.isExplained();
      changes.add(
          new Jurisdiction.Change(tick, regime(tick, everywhere), edition.kind(), isExplained, 1));
    }

    private double value(String key) {
      return layer.era().p().value(key);
    }

    private int everywhere() {
      LocalDate day = layer.era().arm().rollout().everywhere();
      return day == null ? Integer.MAX_VALUE : sources.tickOf().applyAsInt(day);
    }

    /// City amendments: a Poisson stream, drawn epoch by epoch so that each has an address.
    private void improvise(List<Jurisdiction.Change> changes, int everywhere) {
      int epoch = 4 * sources.ticksPerWeek();
      for (int tick = from + epoch; tick < until; tick += epoch) {
        Edition edition = scheduled.get(tick);
        if (edition != null) {
          edit(tick, everywhere, changes);
          if (!edition.isSameBook()) {
            continue;
          }
        }
        boolean isConvergence = tick == everywhere && from < everywhere;
        if (isConvergence) {
          drift.converge(value("rollout.uniformity"));
          changes.add(amended(tick, everywhere, true, 1));
          continue;
        }
        draws.at(Purpose.AMENDMENT, 0, town.place().index(), tick, 0);
        if (draws.uniform(0) < value("amendment.rate") * 4 * 7 / 365.25) {
          boolean isPublished = draws.uniform(3) < value("amendment.published");
          boolean isExplained = isPublished && draws.uniform(1) < value("amendment.explained");
          boolean isRetroactive = draws.uniform(2) >= value("amendment.prospective");
          double rescale = amend(tick);
          changes.add(amended(tick, everywhere, isExplained, isRetroactive ? rescale : 1));
        }
      }
    }

    /// Changes one thing, and returns what a retroactive reading does to scores below the base.
    private double amend(int tick) {
      draws.at(Purpose.AMENDMENT, 2, town.place().index(), tick, 0);
      int rules = law.provisions().points().length;
      int rule = Math.min((int) (draws.uniform(1) * rules), rules - 1);
      double factor = .5 + 1.5 * draws.uniform(2);
      int edges = law.scale().edges().length;
      return switch ((int) (draws.uniform(0) * 5)) {
        case 0 -> {
          double share = shareOfPoints(rule);
          drift.scalePoints(rule, factor);
          yield 1 + (factor - 1) * share;
        }
        case 1 -> {
          if (edges > 0) {
            int edge = Math.min((int) (draws.uniform(1) * edges), edges - 1);
            drift.moveEdge(edge, draws.uniform(2) < .5 ? -20 : 20);
          }
          yield 1;
        }
        case 2 -> {
          drift.scaleListing(rule, factor);
          yield 1;
        }
        case 3 -> {
          drift.reword(rule, .3 * draws.uniform(2) - .1);
          yield 1;
        }
        default -> {
          operator = Rollout.draw(sources.scenario().operators(), draws.uniform(3));
          yield 1;
        }
      };
    }

    /// Share of expected negative points that a rule stands for.
    private double shareOfPoints(int rule) {
      double own = 0;
      double total = 0;
      for (Deed deed : layer.era().base().deeds()) {
        double points = Math.min(law.plainPoints(deed.index()), 0) * deed.base();
        total += points;
        for (int each : law.rulesOf(deed.index())) {
          own += each == rule ? points : 0;
        }
      }
      return total == 0 ? 0 : own / total;
    }

    private Jurisdiction.Change start(int tick, int everywhere) {
      return new Jurisdiction.Change(
          tick, regime(tick, everywhere), Jurisdiction.Kind.START, true, 1);
    }

    private Jurisdiction.Change amended(
        int tick, int everywhere, boolean isExplained, double rescale) {
      return new Jurisdiction.Change(
          tick, regime(tick, everywhere), Jurisdiction.Kind.AMENDMENT, isExplained, rescale);
    }

    private Regime regime(int tick, int everywhere) {
      Law now = isLocal ? drift.applyTo(law) : law;
      OperatorProfile runs = best(operator);
      double effort = isLocal && tick < everywhere ? value("pilot.effort") : 1;
      Law0 base = layer.era().base();
      Offices offices = layer.offices();
      Eyes eyes = layer.optics().eyes(runs, now, isLocal, effort);
      return new Regime(
          now,
          eyes,
          offices.clerk(runs, town, sources.ticksPerWeek()),
          offices.doors(
              layer.book(), base.registers(), base.services(), town, sources.ticksPerWeek()),
          Constants.review(layer.era().p(), layer.book().safeguards(), runs, sources.ticksPerWeek()),
          offices.office(runs, town, eyes, isLocal),
          isLocal,
          from,
          runs.leaks());
    }

    /// With one uniform operator everywhere, it is the one that names the wrong person least.
    private OperatorProfile best(OperatorProfile drawn) {
      if (value("operator.best-everywhere") == 0 || drawn.share() == 0) {
        return drawn;
      }
      @Nullable OperatorProfile best = null;
      for (OperatorProfile profile : sources.scenario().operators()) {
        boolean isCandidate = profile.share() > 0;
        if (isCandidate && (best == null || profile.wrongPerson() < best.wrongPerson())) {
          best = profile;
        }
      }
      return best == null ? drawn : best;
    }
  }
}
