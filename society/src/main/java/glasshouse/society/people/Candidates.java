// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// The candidates of one week in one district that somebody's traits could make real, ordered by
/// kind and event. They are the same in every arm: arms share their luck.
///
/// `need` is what the person's changing state must at least multiply the static rate by for the act
/// to happen: acceptance number times ceiling over static multiple. Without a regime the multiplier
/// is 1.
public final class Candidates {
  private static final int WORDS = 4;

  private final int[] starts;
  private int size;
  private int[] person = new int[1024];
  private int[] event = new int[1024];
  private float[] need = new float[1024];
  private int[] word = new int[1024 * WORDS];
  private boolean[] inScope = new boolean[1024];
  private byte[] doer = new byte[1024];
  private boolean[] inBase = new boolean[1024];
  private long proposed;

  /// Creates room for a number of kinds.
  public Candidates(int kinds) {
    starts = new int[kinds + 1];
  }

  /// Forgets the last week.
  public void clear() {
    size = 0;
    proposed = 0;
  }

  /// Returns the number of rows.
  public int size() {
    return size;
  }

  /// Marks where the rows of a kind begin.
  public void begin(int kind) {
    starts[kind] = size;
    starts[kind + 1] = size;
  }

  /// Adds a row to the kind that was begun last; words follow.
  public void add(int kind, int who, int which, double needed, boolean covered) {
    if (size == person.length) {
      int capacity = size * 2;
      person = Arrays.copyOf(person, capacity);
      event = Arrays.copyOf(event, capacity);
      need = Arrays.copyOf(need, capacity);
      word = Arrays.copyOf(word, capacity * WORDS);
      inScope = Arrays.copyOf(inScope, capacity);
      doer = Arrays.copyOf(doer, capacity);
      inBase = Arrays.copyOf(inBase, capacity);
    }
    person[size] = who;
    event[size] = which;
    need[size] = (float) needed;
    inScope[size] = covered;
    size++;
    starts[kind + 1] = size;
  }

  /// Notes of the row that was added last to which group the person belongs, and whether adult.
  public void doer(int group, boolean isAdult) {
    doer[size - 1] = (byte) (group | (isAdult ? 2 : 0));
  }

  /// Returns 1 for members of the conduct-irrelevant group.
  public int group(int row) {
    return doer[row] & 1;
  }

  /// Returns whether the person is an adult this week.
  public boolean isAdult(int row) {
    return (doer[row] & 2) != 0;
  }

  /// Returns the coverage from which an operator knows the person, 0 to 1.
  public double visibility(int row) {
    return Traits.visibility(word[row * WORDS + 2]);
  }

  /// Stores trait block 1 of the row that was added last.
  public void words(int w0, int w1, int w2, int w3) {
    int at = (size - 1) * WORDS;
    word[at] = w0;
    word[at + 1] = w1;
    word[at + 2] = w2;
    word[at + 3] = w3;
  }

  /// Counts candidates drawn, including those that nobody's traits could make real.
  public void countProposed(long drawn) {
    proposed += drawn;
  }

  /// Returns how many candidates were drawn.
  public long proposed() {
    return proposed;
  }

  /// Returns the first row of a kind.
  public int start(int kind) {
    return starts[kind];
  }

  /// Returns the row after the last of a kind.
  public int end(int kind) {
    return starts[kind + 1];
  }

  /// Returns the person of a row.
  public int person(int row) {
    return person[row];
  }

  /// Returns the candidate's number, which names its draws.
  public int event(int row) {
    return event[row];
  }

  /// Returns the multiplier that makes the act happen.
  public double need(int row) {
    return need[row];
  }

  /// Returns whether the written rule, read literally, covers the act.
  public boolean inScope(int row) {
    return inScope[row];
  }

  /// Returns whether the act happened in the base arm.
  public boolean inBase(int row) {
    return inBase[row];
  }

  /// Notes whether the act happened in the base arm.
  public void inBase(int row, boolean happened) {
    inBase[row] = happened;
  }

  /// Reads the person's traits of a row, with a reader that has settled in the district.
  public void read(Ground ground, int row, Traits traits) {
    int at = row * WORDS;
    traits.read(ground, person[row]);
    traits.decodeMore(word[at], word[at + 1], word[at + 2], word[at + 3]);
  }
}
