// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.society.PlaceCount;
import glasshouse.society.Quarter;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.profile.Place;
import glasshouse.society.regime.Regime;
import glasshouse.society.regime.World;
import glasshouse.society.witness.ConductTable;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Validity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One arm of one replicate, as an indicator reads it.
public final class Reading {
  private static final int YEAR = 4;
  private static final double YEARS_PER_QUARTER = 13 * 7 / 365.25;

  private final Findings findings;
  private final Replicate replicate;
  private final int arm;
  private final Tally year;
  private final Tally all;
  private final Tally baseYear;
  private final Tally yearBefore;

  /// Opens the books of an arm.
  public Reading(Findings findings, Replicate replicate, int arm) {
    this.findings = findings;
    this.replicate = replicate;
    this.arm = arm;
    int quarters = replicate.quarters().size();
    int from = Math.max(0, quarters - YEAR);
    year = replicate.sum(arm, from, quarters);
    all = replicate.sum(arm, 0, quarters);
    baseYear = replicate.sum(0, from, quarters);
    yearBefore = replicate.sum(arm, Math.max(0, from - YEAR), from);
  }

  /// Returns the counts of the last year.
  public Tally year() {
    return year;
  }

  /// Returns the counts since the start.
  public Tally all() {
    return all;
  }

  /// Returns the base arm's counts of the last year.
  public Tally baseYear() {
    return baseYear;
  }

  /// Returns the counts of the year before the last; empty in a run of one year.
  public Tally yearBefore() {
    return yearBefore;
  }

  /// Returns spells in a low tier that were open at the end.
  public Tally remainder() {
    return replicate.remainder().get(arm);
  }

  /// Returns the counts of the last census alone.
  public Tally lastQuarter() {
    return replicate.quarters().getLast().tallies().get(arm);
  }

  /// Returns adult-years of the last year.
  public double adultYears() {
    return adultYears(year);
  }

  /// Returns adult-years that a tally with censuses stands for.
  public static double adultYears(Tally tally) {
    return adultYears(tally.of(Count.ADULTS));
  }

  /// Returns adult-years that adults, summed over censuses, stand for.
  public static double adultYears(long adults) {
    return adults * YEARS_PER_QUARTER;
  }

  /// Returns person-years of the last year.
  public double personYears() {
    int quarters = Math.min(YEAR, replicate.quarters().size());
    return findings.experiment().people() * YEARS_PER_QUARTER * quarters;
  }

  /// Returns true offences of a tally.
  public double offences(Tally tally) {
    double sum = 0;
    for (Deed deed : world().deeds()) {
      sum += deed.group() == Group.OFFENCE ? tally.acts(deed.index()) : 0;
    }
    return sum;
  }

  /// Returns person-years on a register in a tally.
  public double listedYears(Tally tally) {
    return tally.of(Count.LISTED_TICKS) * world().calendar().tickYears();
  }

  /// Returns the arm's world.
  public World world() {
    return findings.worlds().get(arm);
  }

  /// Returns the arm's id.
  public String armId() {
    return findings.experiment().arms().get(arm);
  }

  /// Returns what is in force in a place at the end, or null.
  public @Nullable Regime regime(int place) {
    return world().jurisdictions().get(place).at(findings.experiment().weeks() - 1);
  }

  /// Returns the places at this scale.
  public List<Place> places() {
    return findings.geography().places();
  }

  /// Returns the experiment.
  public Experiment experiment() {
    return findings.experiment();
  }

  /// Returns how many people live in an arm.
  public long people() {
    return findings.experiment().people();
  }

  /// Returns how many real people a synthetic one stands for.
  public double scale() {
    return findings.scale();
  }

  /// Returns by place what befell people of like conduct in the last year.
  public List<ConductTable> conduct() {
    return replicate.conduct().get(arm);
  }

  /// Returns a count of the last year by place; censuses are summed.
  public long[] byPlace(PlaceCount what) {
    int quarters = replicate.quarters().size();
    return byPlace(what, arm, Math.max(0, quarters - YEAR), quarters);
  }

  /// Returns a count of the year that ends with a quarter, by place.
  ///
  /// @param until number of quarters since the start, at least a year's
  long[] byPlace(PlaceCount what, int until) {
    return byPlace(what, arm, until - YEAR, until);
  }

  /// Returns the same count of the base arm.
  long[] byPlaceInBase(PlaceCount what, int until) {
    return byPlace(what, 0, until - YEAR, until);
  }

  private long[] byPlace(PlaceCount what, int whose, int from, int until) {
    var sums = new long[conduct().size()];
    for (Quarter quarter : replicate.quarters().subList(from, until)) {
      for (int place = 0; place < sums.length; place++) {
        sums[place] += quarter.at(whose, place, what);
      }
    }
    return sums;
  }

  /// Returns how many quarters were lived.
  int quarters() {
    return replicate.quarters().size();
  }

  /// Returns by place the week in which its own programme began, or `Integer.MAX_VALUE` for never.
  int[] adoptions() {
    return replicate.adoptions().get(arm);
  }

  /// Returns scores of the sampled histories, by place.
  public List<double[]> postcodes() {
    return replicate.postcodes().get(arm);
  }

  /// Returns what the arm's scores are worth.
  public Validity validity() {
    return replicate.validity().get(arm);
  }

  /// Returns the index of a service, or -1.
  public int service(String id) {
    return world().services().stream()
        .filter(service -> service.id().equals(id))
        .mapToInt(glasshouse.society.regime.Service::index)
        .findFirst()
        .orElse(-1);
  }

  /// Returns the index of a register, or -1.
  public int register(String id) {
    return world().registers().stream()
        .filter(register -> register.id().equals(id))
        .mapToInt(glasshouse.society.regime.Register::index)
        .findFirst()
        .orElse(-1);
  }

  /// Returns how much the people on a register here are those on a register in another arm: the
  /// common ones as a share of the smaller group. NaN if the other was not run or a group is empty.
  public double listedAsIn(String other) {
    int index = experiment().arms().indexOf(other);
    if (index < 0 || index >= Tally.ARMS) {
      return Double.NaN;
    }
    int quarters = replicate.quarters().size();
    Tally there = replicate.sum(index, Math.max(0, quarters - YEAR), quarters);
    long smaller = Math.min(year.of(Count.LISTED), there.of(Count.LISTED));
    return Indicators.ratio(year.listedAlsoIn(index), smaller);
  }

  /// Returns whether loans are given in this run.
  public boolean hasLenders() {
    return findings.worlds().stream().anyMatch(world -> world.lender().isOpen());
  }

  /// Returns whether this is the base arm.
  public boolean isBase() {
    return arm == 0;
  }

  /// Returns whether anything is ever in force here.
  public boolean hasRegime() {
    return world().isAnythingInForce();
  }
}
