// SPDX-License-Identifier: Apache-2.0
package glasshouse.bench.loop;

/// What a life left behind, for the comparison of contenders.
public final class Outcome {
  private final long[] acts;
  private final long[] records;
  private long listings;
  private long refusals;
  private long people;
  private double scores;
  private double squares;

  /// Creates an empty outcome.
  public Outcome(int kinds) {
    acts = new long[kinds];
    records = new long[kinds];
  }

  /// Counts acts of a kind.
  public void act(int kind, long count) {
    acts[kind] += count;
  }

  /// Counts posted records of a kind that had an effect.
  public void post(int kind, long count) {
    records[kind] += count;
  }

  /// Counts new listings.
  public void list(long count) {
    listings += count;
  }

  /// Counts refusals.
  public void refuse(long count) {
    refusals += count;
  }

  /// Counts somebody's score at the end, in points from the base.
  public void score(double points) {
    people++;
    scores += points;
    squares += points * points;
  }

  /// Returns acts of a kind.
  public long acts(int kind) {
    return acts[kind];
  }

  /// Returns records of a kind.
  public long records(int kind) {
    return records[kind];
  }

  /// Returns new listings.
  public long listings() {
    return listings;
  }

  /// Returns refusals.
  public long refusals() {
    return refusals;
  }

  /// Returns the mean score at the end, in points from the base.
  public double meanScore() {
    return scores / people;
  }

  /// Returns the variance of the mean score.
  public double scoreVariance() {
    double mean = meanScore();
    return (squares / people - mean * mean) / people;
  }
}
