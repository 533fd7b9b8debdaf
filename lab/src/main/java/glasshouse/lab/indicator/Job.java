// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import glasshouse.society.witness.Count;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Jobs in the system, jobs it costs elsewhere, and its price (model 7.20).
final class Job {
  private static final double PER_100K = 100_000;
  private static final double PER_1000 = 1_000;
  private static final double MILLION = 1_000_000;
  private static final double FIXED = 65_536;
  private static final List<Count> WORK =
      List.of(
          Count.CASE_WORK,
          Count.REVIEW_WORK,
          Count.COLLECTOR_WORK,
          Count.STAFF_WORK,
          Count.WATCH_WORK);

  private Job() {}

  static Indicator balance() {
    return new Indicator(
        "I23",
        "Jobs",
        "per 100,000 residents",
        "jobs in the system - jobs' worth of income lost to refusals and listings",
        "Jobs that the system creates, less the income it takes from others, in jobs.",
        List.of("P3"),
        false,
        true,
        List.of(
            Indicators.part("all", r -> jobs(r) - lost(r)),
            Indicators.part("in the system", Job::jobs),
            Indicators.part("assessors", of(Count.CASE_WORK)),
            Indicators.part("reviewers of appeals", of(Count.REVIEW_WORK)),
            Indicators.part("collectors", of(Count.COLLECTOR_WORK)),
            Indicators.part("other staff", of(Count.STAFF_WORK)),
            Indicators.part("behind cameras", of(Count.WATCH_WORK)),
            Indicators.part("lost to refusals and listings", Job::lost),
            Indicators.part("cost", "wages per 1,000 residents and year", Job::cost),
            Indicators.part("cost per job", "wages", r -> Indicators.ratio(wages(r), work(r)))));
  }

  private static ToDoubleFunction<Reading> of(Count what) {
    return r -> r.year().of(what) / MILLION / r.personYears() * PER_100K;
  }

  /// Job-years of the last year.
  private static double work(Reading r) {
    return WORK.stream().mapToLong(r.year()::of).sum() / MILLION;
  }

  private static double jobs(Reading r) {
    return work(r) / r.personYears() * PER_100K;
  }

  /// A log income shortfall is read as the share that is lost, which is a little too much: .105 for
  /// a tenth.
  private static double lost(Reading r) {
    double shortfall = (r.year().of(Count.HARDSHIP) - r.baseYear().of(Count.HARDSHIP)) / FIXED;
    double shares = shortfall / r.year().of(Count.ADULTS);
    double earnings = r.world().behaviour().hardship().earnings();
    return shares * earnings * r.adultYears() / r.personYears() * PER_100K;
  }

  /// Every job costs a wage; cameras cost on top.
  private static double wages(Reading r) {
    return work(r) + r.year().of(Count.CAMERA_COST) / MILLION;
  }

  private static double cost(Reading r) {
    return wages(r) / r.personYears() * PER_1000;
  }
}
