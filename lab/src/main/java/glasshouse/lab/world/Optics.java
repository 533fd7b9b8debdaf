// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.world;

import glasshouse.lab.scenario.OperatorProfile;
import glasshouse.lab.scenario.Parameters;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import java.util.List;

/// What an operator's channels see of each kind, under a law (model 7.6, 7.7).
final class Optics {
  private static final int FEED = 1;
  private static final int REPORT = 4;

  private final List<Deed> deeds;
  private final Parameters p;

  Optics(List<Deed> deeds, Parameters p) {
    this.deeds = deeds;
    this.p = p;
  }

  /// Returns the eyes of an operator.
  ///
  /// @param hasCameras whether cameras serve the scheme here
  /// @param effort multiplier of errors; pilots try harder
  Eyes eyes(OperatorProfile operator, Law law, boolean hasCameras, double effort) {
    int kinds = deeds.size();
    var camera = new double[kinds];
    var feed = new double[kinds];
    var gate = new double[kinds];
    var court = new double[kinds];
    var report = new double[kinds];
    var isRamped = new boolean[kinds];
    boolean isPerfect = p.value("capture.perfect") > 0;
    double link = hasCameras ? p.value("camera.link") : 0;
    double miss = Math.min(operator.miss() * p.value("operator.miss-multiplier") * effort, 1);
    for (Deed deed : deeds) {
      int kind = deed.index();
      camera[kind] = deed.capture().camera() * link;
      feed[kind] = deed.capture().feed() * reach(operator, deed.group()) * (1 - miss);
      gate[kind] = deed.capture().gate();
      report[kind] = Math.min(deed.capture().report() * p.value("report.climate"), 1);
      court[kind] = deed.capture().court();
      if (isPerfect) {
        camera[kind] = 1;
        feed[kind] = 1;
        gate[kind] = 1;
        court[kind] = 1;
        report[kind] = 1;
      }
      for (int rule : law.rulesOf(kind)) {
        if (law.isRamped(rule)) {
          isRamped[kind] = true;
          court[kind] *= law.listingChance(rule);
        }
      }
    }
    return new Eyes(
        camera,
        isPerfect ? new double[] {1, 1, 1} : coverage(),
        feed,
        gate,
        court,
        report,
        isRamped,
        isPerfect ? 1 : operator.ruralGood(),
        isPerfect ? 1 : operator.users(),
        errors(operator, effort),
        noise(operator, law, effort),
        new Eyes.Watch(
            link,
            hasCameras ? lawfulFeed(feed, law) * operator.users() : 0,
            hasCameras ? p.value("camera.feedback") : 0,
            patrol()));
  }

  /// Inspectors see what can be seen in the street, as cameras do, while one is about.
  private Eyes.Patrol patrol() {
    double presence = p.value("inspection.presence");
    if (presence == 0) {
      return Eyes.Patrol.NONE;
    }
    var sight = new double[deeds.size()];
    for (Deed deed : deeds) {
      sight[deed.index()] = deed.capture().camera() * presence;
    }
    return new Eyes.Patrol(
        sight,
        (int) Math.round(p.value("inspection.beats")),
        p.value("inspection.feedback"),
        p.value("inspection.prior"),
        p.value("inspection.corrected") > 0,
        p.value("inspection.reports"));
  }

  private double[] coverage() {
    double multiplier = p.value("camera.multiplier");
    return new double[] {
      Math.min(p.value("camera.core") * multiplier, 1),
      Math.min(p.value("camera.urban") * multiplier, 1),
      Math.min(p.value("camera.rural") * multiplier, 1)
    };
  }

  private static double reach(OperatorProfile operator, Group group) {
    OperatorProfile.Coverage coverage = operator.coverage();
    return switch (group) {
      case OFFENCE, TRAVEL -> coverage.offences();
      case CIVIL -> coverage.civil();
      case LAWFUL -> coverage.lawful();
      case FINANCIAL -> coverage.financial();
      case GOOD -> coverage.good();
    };
  }

  private Eyes.Errors errors(OperatorProfile operator, double effort) {
    double wrong = operator.wrongPerson() * p.value("operator.wrong-person-multiplier") * effort;
    return new Eyes.Errors(
        new double[] {p.value("camera.miss"), p.value("camera.miss-group")},
        new double[] {p.value("camera.false-match"), p.value("camera.false-match-group")},
        Math.min(wrong, 1),
        p.value("identity.gate"),
        p.value("identity.court"),
        p.value("identity.report"),
        p.value("identity.other-class"));
  }

  private Eyes.Noise noise(OperatorProfile operator, Law law, double effort) {
    var spurious = new double[deeds.size()];
    var reported = new double[deeds.size()];
    for (Deed deed : deeds) {
      int kind = deed.index();
      if (deed.type() != Deed.Type.GOOD && law.plainPoints(kind) < 0) {
        spurious[kind] = deed.base() * deed.capture().feed() * reach(operator, deed.group());
        reported[kind] = deed.base() * deed.capture().report();
      } else if (law.listing(kind) > 0 && hears(law, kind, REPORT)) {
        reported[kind] = deed.base() * deed.capture().report();
      }
    }
    boolean canFake = cumulate(spurious);
    boolean canReport = cumulate(reported);
    return new Eyes.Noise(
        Math.min(operator.duplicate() * p.value("operator.duplicate-multiplier"), 1),
        canFake ? operator.fabricated() * p.value("operator.fabrication-multiplier") * effort : 0,
        spurious,
        canReport ? p.value("report.false-rate") * p.value("report.climate") : 0,
        reported,
        p.value("report.vagueness"),
        p.value("capture.perfect") > 0 ? 0 : operator.inference());
  }

  /// Returns whether a law uses what a channel reports of a kind.
  private static boolean hears(Law law, int kind, int channel) {
    return law.covers(kind) && (law.channels(kind) >>> channel & 1) != 0;
  }

  private static boolean cumulate(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double sum = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      sum += weights[kind];
      weights[kind] = total == 0 ? 0 : sum / total;
    }
    return total > 0;
  }

  private double lawfulFeed(double[] feed, Law law) {
    double sum = 0;
    int count = 0;
    for (Deed deed : deeds) {
      if (deed.group() == Group.LAWFUL) {
        sum += hears(law, deed.index(), FEED) ? feed[deed.index()] : 0;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
