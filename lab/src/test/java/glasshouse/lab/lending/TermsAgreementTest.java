// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.society.regime.World;
import glasshouse.society.witness.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The lender of the society decides as the market does that check V23 holds to the delayed-impact
/// paper: the same rates of the same groups, by two codes that know nothing of each other.
class TermsAgreementTest {
  private static final int BINS = 64;

  /// Any two groups: shares by bin of risk, and chances to repay that fall from bin to bin.
  private static Terms.Applicants any(SplittableRandom random) {
    var shares = new double[2][BINS];
    var repays = new double[BINS];
    double last = 1;
    for (int bin = 0; bin < BINS; bin++) {
      last *= 1 - random.nextDouble() * .05;
      repays[bin] = last;
    }
    for (double[] group : shares) {
      double sum = 0;
      double middle = random.nextDouble(10, 50);
      for (int bin = 0; bin < BINS; bin++) {
        group[bin] = StrictMath.exp(-(bin - middle) * (bin - middle) / 200) * random.nextDouble();
        sum += group[bin];
      }
      for (int bin = 0; bin < BINS; bin++) {
        group[bin] /= sum;
      }
    }
    return new Terms.Applicants(shares, repays, new double[] {800, 200 + random.nextInt(600)});
  }

  private static Market market(Terms.Applicants applicants, double lossRatio) {
    List<Applicants> groups = new ArrayList<>();
    for (int group = 0; group < 2; group++) {
      List<Applicants.Level> levels = new ArrayList<>();
      for (int bin = 0; bin < BINS; bin++) {
        levels.add(
            new Applicants.Level(-bin, applicants.shares()[group][bin], applicants.repays()[bin]));
      }
      Collections.reverse(levels);
      groups.add(new Applicants("group " + group, applicants.weights()[group], levels));
    }
    return new Market(groups, lossRatio, Movement.NONE);
  }

  private static double rate(Terms terms, Terms.Applicants applicants, int group) {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += applicants.shares()[group][bin] * terms.chance(group, bin);
    }
    return sum;
  }

  private static void assertAgree(World.Policy policy, Policy same) {
    var random = new SplittableRandom(23);
    for (int trial = 0; trial < 300; trial++) {
      Terms.Applicants applicants = any(random);
      double lossRatio = random.nextDouble(.5, 12);
      Terms terms = Terms.of(policy, applicants, lossRatio);
      List<Decision> decisions = market(applicants, lossRatio).decide(same);
      for (int group = 0; group < 2; group++) {
        assertThat(rate(terms, applicants, group))
            .as("trial %d, group %d", trial, group)
            .isCloseTo(decisions.get(group).rate(), within(1e-9));
      }
    }
  }

  @Test
  void mostProfitIsTheSame() {
    assertAgree(World.Policy.MOST_PROFIT, new Policy.MaximumProfit());
  }

  @Test
  void equalRatesAreTheSame() {
    assertAgree(World.Policy.EQUAL_RATE, new Policy.EqualRate());
  }

  @Test
  void equalTruePositivesAreTheSame() {
    assertAgree(World.Policy.EQUAL_TRUE_POSITIVES, new Policy.EqualOpportunity());
  }

  @Test
  void oneCutoffForEverybodyNeedsNoTerms() {
    Terms.Applicants applicants = any(new SplittableRandom(1));
    assertThat(Terms.of(World.Policy.THRESHOLD, applicants, 4).isSet()).isFalse();
    assertThat(Terms.of(World.Policy.PLAIN, applicants, 4).isSet()).isFalse();
  }
}
