// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.society.profile.Group;
import glasshouse.society.scene.Ranking;
import glasshouse.society.scene.Signals;
import glasshouse.society.witness.Tally;
import glasshouse.society.witness.Terms;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What reached the districts of a nation from outside: with it, any one of them can be lived again
/// alone. Everything else follows from the seed.
///
/// ```
/// head     [ mark 32 | arms 32 | districts 32 | epochs 32 | quarters 32 ]
/// by arm   epochs x   [ records of five groups, offences: 6 x 64 ]       what the nation showed
///          quarters x [ enter 32 | leave 32 | conduct cuts 9 x 64 | reliance 64 | defaulted 64 |
///                     cuts of scores 32, each 32,
///                     groups 32, each bin 32 and margin 64 ]           what a census told
///          districts x [ fingerprint 64 ]                                state at the end
///          [ scores 32 ], scores x [ score 32 | adults 32 ]              the last census
///          [ letters 32 ], letters x [ district 16 | tick 16 | entry 32 ]   sorted by district
/// ```
///
/// A letter is eight bytes, a score that anybody has eight more; the rest is about 50 bytes an
/// epoch and arm. How many adults have a score says nothing about one of them.
public final class Outside {
  private static final int MARK = 0x4748_4F32;
  private static final int SHOWN = Group.PERCEIVED + 1;
  private static final int DISTRICT = 48;
  private static final int TICK = 32;
  private static final long SHORT = 0xFFFF;

  private final List<Part> arms = new ArrayList<>();
  private final int districts;

  /// What reached districts in one arm.
  private static final class Part {
    private final List<long[]> shown = new ArrayList<>();
    private final List<Ranking> rankings = new ArrayList<>();
    private final long[] prints;
    private long[] standings = {};
    private long[] letters = {};
    private int size;

    Part(int districts) {
      prints = new long[districts];
    }
  }

  Outside(int arms, int districts) {
    this.districts = districts;
    for (int arm = 0; arm < arms; arm++) {
      this.arms.add(new Part(districts));
    }
  }

  /// Returns as numbers what the nation showed: records of five groups, then offences.
  static long[] words(Signals sum) {
    var shown = new long[SHOWN];
    for (int group = 0; group < Group.PERCEIVED; group++) {
      shown[group] = sum.records(group);
    }
    shown[Group.PERCEIVED] = sum.offences();
    return shown;
  }

  /// Returns what numbers from [#words] say.
  static Signals signals(long[] shown) {
    return Signals.of(Arrays.copyOf(shown, Group.PERCEIVED), shown[Group.PERCEIVED]);
  }

  /// Keeps what the nation showed in an epoch, as [#words] has it.
  void show(int arm, long[] shown) {
    arms.get(arm).shown.add(shown);
  }

  /// Keeps a rank table.
  void rank(int arm, Ranking ranking) {
    arms.get(arm).rankings.add(ranking);
  }

  /// Keeps how many adults have each score at a census, in place of what was kept before.
  void stand(int arm, long[] standings) {
    arms.get(arm).standings = standings;
  }

  /// Keeps a letter that was delivered.
  void deliver(int arm, int tick, int district, int entry) {
    Part part = arms.get(arm);
    if (part.size == part.letters.length) {
      part.letters = Arrays.copyOf(part.letters, Math.max(16, part.size + (part.size >> 1)));
    }
    part.letters[part.size++] =
        (long) district << DISTRICT | (long) tick << TICK | (entry & 0xFFFF_FFFFL);
  }

  /// Keeps the fingerprint of a district at the end.
  void end(int arm, int district, String digest) {
    arms.get(arm).prints[district] = print(digest);
  }

  /// Returns the first eight bytes of a digest: the fingerprint that is kept.
  static long print(String digest) {
    return Long.parseUnsignedLong(digest, 0, 16, 16);
  }

  /// Returns what the nation showed in an epoch, counted from 0.
  Signals shown(int arm, int epoch) {
    return signals(arms.get(arm).shown.get(epoch));
  }

  /// Returns the rank table of a census, counted from 0.
  Ranking ranking(int arm, int quarter) {
    return arms.get(arm).rankings.get(quarter);
  }

  /// Receives entries.
  interface Box {
    /// Takes an entry.
    void take(int entry);
  }

  /// Hands over the letters of a tick for a district, in the order in which they came.
  void open(int arm, int tick, int district, Box box) {
    Part part = arms.get(arm);
    for (int at = first(part, district, tick); at < part.size; at++) {
      long letter = part.letters[at];
      if (letter >>> DISTRICT != district || (letter >>> TICK & SHORT) != tick) {
        break;
      }
      box.take((int) letter);
    }
  }

  private static int first(Part part, int district, int tick) {
    long wanted = (long) district << DISTRICT | (long) tick << TICK;
    int low = 0;
    int high = part.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(part.letters[middle] >>> TICK, wanted >>> TICK) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Where a score stands in the nation.
  ///
  /// @param better adults with a better score
  /// @param alike adults with this one
  /// @param all adults with a score
  public record Standing(long better, long alike, long all) {
    /// Returns the rank, 1 the best; those alike share it.
    public long rank() {
      return better + 1;
    }
  }

  /// Returns where a score stands at the last census: exactly, as the rank table is made.
  ///
  /// @param sixteenths the score from the base; ranks are made of whole sixteenths
  public Standing standing(int arm, double sixteenths) {
    int own = (int) Math.floor(sixteenths);
    long better = 0;
    long alike = 0;
    long all = 0;
    for (long each : arms.get(arm).standings) {
      int score = (int) (each >> Integer.SIZE);
      long adults = each & 0xFFFF_FFFFL;
      better += score > own ? adults : 0;
      alike += score == own ? adults : 0;
      all += adults;
    }
    return new Standing(better, alike, all);
  }

  /// Returns the fingerprint of a district's state at the end of the run.
  public long print(int arm, int district) {
    return arms.get(arm).prints[district];
  }

  /// Returns whether an arm was shown, told, sent and left the same in another run of the seed.
  /// That may have fewer arms.
  public boolean agrees(Outside other, int arm) {
    Part mine = arms.get(arm);
    Part its = other.arms.get(arm);
    return Arrays.equals(mine.prints, its.prints)
        && Arrays.equals(mine.letters, 0, mine.size, its.letters, 0, its.size)
        && Arrays.deepEquals(mine.shown.toArray(), its.shown.toArray());
  }

  /// Returns how many districts there are.
  public int districts() {
    return districts;
  }

  /// Returns how many letters were sent, over all arms.
  public long letters() {
    return arms.stream().mapToLong(part -> part.size).sum();
  }

  /// Puts letters in the order of districts; those of a district keep theirs.
  void sort() {
    for (Part part : arms) {
      var ends = new int[districts + 1];
      for (int at = 0; at < part.size; at++) {
        ends[(int) (part.letters[at] >>> DISTRICT) + 1]++;
      }
      for (int district = 0; district < districts; district++) {
        ends[district + 1] += ends[district];
      }
      var sorted = new long[part.size];
      for (int at = 0; at < part.size; at++) {
        sorted[ends[(int) (part.letters[at] >>> DISTRICT)]++] = part.letters[at];
      }
      part.letters = sorted;
    }
  }

  /// Returns everything as bytes.
  public byte[] bytes() {
    Part base = arms.getFirst();
    int epochs = base.shown.size();
    int quarters = base.rankings.size();
    long size = 20;
    for (Part part : arms) {
      size += 8L * SHOWN * epochs + (28L + 8L * (Tally.DECILES - 1)) * quarters;
      size += part.rankings.stream().mapToLong(Outside::size).sum();
      size += 8L * districts + 4 + 8L * part.standings.length + 4 + 8L * part.size;
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
    bytes.putInt(MARK).putInt(arms.size()).putInt(districts).putInt(epochs).putInt(quarters);
    for (Part part : arms) {
      part.shown.forEach(each -> put(bytes, each, each.length));
      for (Ranking ranking : part.rankings) {
        bytes.putInt(ranking.enterBelow()).putInt(ranking.leaveAbove());
        for (double cut : ranking.conductCuts()) {
          bytes.putDouble(cut);
        }
        Ranking.Credit credit = ranking.credit();
        bytes.putDouble(credit.reliance()).putDouble(credit.defaulted());
        bytes.putInt(credit.cuts().length);
        for (int cut : credit.cuts()) {
          bytes.putInt(cut);
        }
        put(bytes, credit.terms());
      }
      put(bytes, part.prints, districts);
      bytes.putInt(part.standings.length);
      put(bytes, part.standings, part.standings.length);
      bytes.putInt(part.size);
      put(bytes, part.letters, part.size);
    }
    return bytes.array();
  }

  /// The bytes of a rank table that not every table has.
  private static long size(Ranking ranking) {
    Ranking.Credit credit = ranking.credit();
    return 4L * credit.cuts().length + 4 + 12L * credit.terms().full().length;
  }

  private static void put(ByteBuffer bytes, Terms terms) {
    bytes.putInt(terms.full().length);
    for (int group = 0; group < terms.full().length; group++) {
      bytes.putInt(terms.full()[group]).putDouble(terms.margin()[group]);
    }
  }

  private static Terms terms(ByteBuffer bytes) {
    int groups = bytes.getInt();
    if (groups == 0) {
      return Terms.NONE;
    }
    if (groups < 0 || groups > bytes.remaining() / (Integer.BYTES + Double.BYTES)) {
      throw new IllegalArgumentException("the letters of the run are cut off");
    }
    var terms = new Terms(new int[groups], new double[groups]);
    for (int group = 0; group < groups; group++) {
      terms.full()[group] = bytes.getInt();
      terms.margin()[group] = bytes.getDouble();
    }
    return terms;
  }

  private static void put(ByteBuffer bytes, long[] values, int count) {
    for (int at = 0; at < count; at++) {
      bytes.putLong(values[at]);
    }
  }

  /// Reads what `bytes` wrote; throws `IllegalArgumentException` or `BufferUnderflowException` if
  /// it is something else.
  public static Outside of(ByteBuffer bytes) {
    if (bytes.getInt() != MARK) {
      throw new IllegalArgumentException("these are not the letters of a run");
    }
    int arms = bytes.getInt();
    var outside = new Outside(arms, bytes.getInt());
    int epochs = bytes.getInt();
    int quarters = bytes.getInt();
    for (Part part : outside.arms) {
      for (int epoch = 0; epoch < epochs; epoch++) {
        part.shown.add(longs(bytes, SHOWN));
      }
      for (int quarter = 0; quarter < quarters; quarter++) {
        part.rankings.add(ranking(bytes));
      }
      System.arraycopy(longs(bytes, outside.districts), 0, part.prints, 0, outside.districts);
      part.standings = longs(bytes, bytes.getInt());
      part.size = bytes.getInt();
      part.letters = longs(bytes, part.size);
    }
    return outside;
  }

  private static Ranking ranking(ByteBuffer bytes) {
    int enter = bytes.getInt();
    int leave = bytes.getInt();
    var cuts = new double[Tally.DECILES - 1];
    for (int cut = 0; cut < cuts.length; cut++) {
      cuts[cut] = bytes.getDouble();
    }
    double reliance = bytes.getDouble();
    double defaulted = bytes.getDouble();
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / Integer.BYTES) {
      throw new IllegalArgumentException("the letters of the run are cut off");
    }
    var scores = new int[count];
    for (int cut = 0; cut < count; cut++) {
      scores[cut] = bytes.getInt();
    }
    return new Ranking(
        enter, leave, cuts, new Ranking.Credit(scores, reliance, defaulted, terms(bytes)));
  }

  private static long[] longs(ByteBuffer bytes, int count) {
    if (count < 0 || count > bytes.remaining() / Long.BYTES) {
      throw new IllegalArgumentException("the letters of the run are cut off");
    }
    var values = new long[count];
    bytes.asLongBuffer().get(values);
    bytes.position(bytes.position() + count * Long.BYTES);
    return values;
  }
}
