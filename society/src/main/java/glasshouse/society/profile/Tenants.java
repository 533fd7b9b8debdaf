// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

/// Who lives at the addresses of a district where people come and go. An address is the place of a
/// person in the columns; whoever moves in is another person at the same place.
///
/// ```
/// address   [ away 1 | tenure 15 | week of arrival 16 ]   4 bytes, only where people come and go
/// number    [ tenure 16 | address 16 ]                    names a person in the address of a draw
/// ```
///
/// What is drawn of a person for ever is drawn at the person's number, and what is drawn in a tick
/// names the tick; nobody has two addresses in one tick. So no two people ever share a draw.
public final class Tenants {
  private static final int AWAY = 1 << 31;
  private static final int TENURE = 16;
  private static final int MOST = (1 << 15) - 1;
  private static final int WEEK = 0xFFFF;

  private final int[] addresses;

  /// Creates the tenants of a district at its founding: the first at every address, all at home.
  public Tenants(int people) {
    addresses = new int[people];
  }

  /// Returns the number of the person who lives at an address: the address itself for founders.
  public int number(int address) {
    return tenure(address) << TENURE | address;
  }

  /// Returns how many people have lived at an address before the present one.
  public int tenure(int address) {
    return addresses[address] >>> TENURE & MOST;
  }

  /// Returns the week in which the person came to live at an address; 0 for founders.
  public int since(int address) {
    return addresses[address] & WEEK;
  }

  /// Returns whether the person is at home.
  public boolean isHome(int address) {
    return addresses[address] >= 0;
  }

  /// Returns how many people are at home.
  public int home() {
    int home = 0;
    for (int address : addresses) {
      home += address >= 0 ? 1 : 0;
    }
    return home;
  }

  /// Lets another person move in.
  ///
  /// @param week of arrival
  public void replace(int address, int week) {
    int next = tenure(address) + 1;
    if (next > MOST) {
      throw new ArithmeticException("more than 32,767 people have lived at one address");
    }
    addresses[address] = next << TENURE | week & WEEK;
  }

  /// Lets the person go away.
  public void leave(int address) {
    addresses[address] |= AWAY;
  }

  /// Lets the person come back.
  public void comeBack(int address) {
    addresses[address] &= ~AWAY;
  }
}
