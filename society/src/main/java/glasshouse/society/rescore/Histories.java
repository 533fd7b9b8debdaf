// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.society.people.Deeds;
import java.util.Arrays;
import java.util.BitSet;

/// What a sample of a district's people really did in the base arm, so that the same conduct can be
/// scored under other rulebooks.
public final class Histories {
  /// Nobody's conduct is kept.
  public static final Histories NONE = new Histories(1, 0, Integer.MAX_VALUE);

  private final int stride;
  private final int offset;
  private final int fromTick;
  private int size;
  private int[] personTick = new int[64];
  private int[] event = new int[64];
  private byte[] kind = new byte[64];
  private boolean[] inScope = new boolean[64];
  private byte[] group = new byte[64];

  /// Creates an empty sample: every `stride`th person of a district, from a tick on.
  public Histories(int stride, int offset, int fromTick) {
    this.stride = stride;
    this.offset = offset;
    this.fromTick = fromTick;
  }

  /// Returns whether a person is in the sample.
  public boolean isSampled(int person) {
    return (person + offset) % stride == 0;
  }

  /// Adds the adult deeds of a tick.
  public void add(Deeds deeds, int tick) {
    if (tick < fromTick) {
      return;
    }
    for (int row = 0; row < deeds.size(); row++) {
      if (deeds.isAdult(row) && isSampled(deeds.person(row))) {
        add(deeds, row, tick);
      }
    }
  }

  private void add(Deeds deeds, int row, int tick) {
    if (size == event.length) {
      int capacity = size * 2;
      personTick = Arrays.copyOf(personTick, capacity);
      event = Arrays.copyOf(event, capacity);
      kind = Arrays.copyOf(kind, capacity);
      inScope = Arrays.copyOf(inScope, capacity);
      group = Arrays.copyOf(group, capacity);
    }
    personTick[size] = deeds.person(row) << 16 | tick;
    event[size] = deeds.event(row);
    kind[size] = (byte) deeds.kind(row);
    inScope[size] = deeds.inScope(row);
    group[size] = (byte) deeds.group(row);
    size++;
  }

  /// Forgets what people did who have left for good.
  public void forget(BitSet leavers) {
    int kept = 0;
    for (int row = 0; row < size; row++) {
      if (!leavers.get(person(row))) {
        personTick[kept] = personTick[row];
        event[kept] = event[row];
        kind[kept] = kind[row];
        inScope[kept] = inScope[row];
        group[kept] = group[row];
        kept++;
      }
    }
    size = kept;
  }

  /// Returns the number of deeds.
  public int size() {
    return size;
  }

  /// Returns who did it.
  public int person(int row) {
    return personTick[row] >>> 16;
  }

  /// Returns the tick of a deed.
  public int tick(int row) {
    return personTick[row] & 0xFFFF;
  }

  /// Adds a deed to a batch.
  ///
  /// @param isKnown whether the operator under test has the person among its users
  public void give(int row, Deeds deeds, boolean isKnown) {
    deeds.add(
        person(row), kind[row], event[row], inScope[row], Deeds.Doer.of(group[row], true, isKnown));
  }
}
