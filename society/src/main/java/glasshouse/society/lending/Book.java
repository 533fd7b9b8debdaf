// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.lending;

import glasshouse.society.profile.Deed;
import glasshouse.society.regime.World;
import glasshouse.society.scene.Ranking;
import glasshouse.society.witness.Count;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Terms;
import java.util.List;

/// The lender's book in one arm: what its own loans say a score is worth.
///
/// A default shifts the mean creditworthiness of those it happens to by its variance, so the mean
/// standing of defaulters lies below that of all borrowers by the spread times the correlation. The
/// lender knows only people it lent to: whom it refused, it never learns about.
public final class Book {
  private static final double FIXED = 65_536;

  /// Defaults before which nothing is concluded.
  private static final int FEWEST = 30;

  /// No score is taken to be more than this.
  private static final double MOST = .95;

  private final double base;
  private final Tally asked;
  private long loans;
  private long loanScores;
  private long defaults;
  private long defaultScores;
  private int quarters;
  private Terms terms = Terms.NONE;
  private double reliance;
  private double defaulted;

  /// An empty book of an arm.
  public Book(World world) {
    base = base(world.deeds());
    asked = new Tally(world.deeds().size());
  }

  /// The mean chance of a default within a year.
  private static double base(List<Deed> deeds) {
    return deeds.stream()
        .filter(deed -> deed.eligibility() == Deed.Eligibility.BORROWER)
        .mapToDouble(Deed::base)
        .findFirst()
        .orElse(0);
  }

  /// Books a quarter that a lender has closed.
  public void add(Tally quarter, World.Lender lender) {
    loans += quarter.of(Count.LOANS);
    loanScores += quarter.of(Count.LOAN_SCORES);
    defaults += quarter.of(Count.DEFAULTS);
    defaultScores += quarter.of(Count.DEFAULT_SCORES);
    long files = quarter.of(Count.CREDIT_FILES);
    defaulted = files == 0 ? 0 : quarter.of(Count.DEFAULT_RECORDS) / (double) files;
    quarters++;
    if (lender.policy() != World.Policy.PLAIN) {
      asked.add(quarter);
    }
    if (quarters % lender.refitQuarters() == 0 && lender.policy() != World.Policy.PLAIN) {
      var applicants = Terms.Applicants.of(asked, base);
      if (applicants.isKnown()) {
        terms = Terms.of(lender.policy(), applicants, lender.lossRatio());
      }
      asked.clear();
    }
    if (quarters % lender.refitQuarters() == 0 && defaults >= FEWEST && loans > 0) {
      double gap = (loanScores / (double) loans - defaultScores / (double) defaults) / FIXED;
      reliance = Math.min(Math.max(gap / lender.spread(), 0), MOST);
    }
  }

  /// Returns what the lender knows.
  public Ranking.Credit credit(int[] cuts) {
    return loans == 0 ? Ranking.Credit.NONE : new Ranking.Credit(cuts, reliance, defaulted, terms);
  }
}
