// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// The refusals of one week: who was turned away, from which service, for whom.
public final class Refusals {
  private int size;
  private int[] person = new int[64];
  private int[] child = new int[64];
  private byte[] service = new byte[64];

  /// Forgets the last week.
  public void clear() {
    size = 0;
  }

  /// Adds a refusal; `forChild` is the child whose place was refused, or -1.
  public void add(int who, int which, int forChild) {
    if (size == person.length) {
      person = Arrays.copyOf(person, size * 2);
      child = Arrays.copyOf(child, size * 2);
      service = Arrays.copyOf(service, size * 2);
    }
    person[size] = who;
    child[size] = forChild;
    service[size] = (byte) which;
    size++;
  }

  /// Returns the number of refusals.
  public int size() {
    return size;
  }

  /// Returns the adult who was turned away.
  public int person(int row) {
    return person[row];
  }

  /// Returns the child whose place was refused, or -1.
  public int child(int row) {
    return child[row];
  }

  /// Returns the service.
  public int service(int row) {
    return service[row];
  }
}
