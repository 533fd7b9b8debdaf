// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import java.util.List;

/// How a block of 64 people is cut into households.
///
/// ```
/// block   | 0 1 2 3 | 4 5 | 6 | 7 8 9 10 | ...  63 |
/// role      P P C C   A A   A   P P C A
/// ```
///
/// A few hundred patterns are drawn once from the household sizes of the profile; a block keeps the
/// number of its pattern, so a person's household is found without storing it (model 2.4).
public final class Households {
  /// People in a block.
  public static final int BLOCK = 64;

  /// Number of different patterns.
  public static final int PATTERNS = 512;

  private final byte[] role = new byte[PATTERNS * BLOCK];
  private final byte[] first = new byte[PATTERNS * BLOCK];
  private final byte[] size = new byte[PATTERNS * BLOCK];

  private Households() {}

  /// Draws the patterns.
  ///
  /// @param sizeShares shares of households with one, two, three … people
  /// @param childShares for each size, shares of households with no, one, two … children
  public static Households draw(
      List<Double> sizeShares, List<List<Double>> childShares, Draws draws) {
    var households = new Households();
    for (int pattern = 0; pattern < PATTERNS; pattern++) {
      int at = 0;
      while (at < BLOCK) {
        draws.at(Purpose.HOUSEHOLD, 0, pattern, 0, at);
        int people = Math.min(pick(sizeShares, draws.uniform(0)) + 1, BLOCK - at);
        int children = pick(childShares.get(people - 1), draws.uniform(1));
        households.settle(pattern * BLOCK + at, at, people, children);
        at += people;
      }
    }
    return households;
  }

  /// Returns the role of a member of a block with this pattern.
  public int role(int pattern, int member) {
    return role[pattern * BLOCK + member];
  }

  /// Returns the first member of the household that this member lives in.
  public int first(int pattern, int member) {
    return first[pattern * BLOCK + member];
  }

  /// Returns how many people live in this member's household.
  public int size(int pattern, int member) {
    return size[pattern * BLOCK + member];
  }

  /// Returns the share of people with a role.
  public double share(Role wanted) {
    int count = 0;
    for (byte code : role) {
      count += code == wanted.code() ? 1 : 0;
    }
    return count / (double) role.length;
  }

  private void settle(int offset, int at, int people, int children) {
    int parents = children == 0 ? 0 : people - children >= 2 ? 2 : 1;
    for (int member = 0; member < people; member++) {
      first[offset + member] = (byte) at;
      size[offset + member] = (byte) people;
      role[offset + member] =
          (byte)
              (member < parents
                      ? Role.PARENT
                      : member < parents + children ? Role.CHILD : Role.ADULT)
                  .code();
    }
  }

  private static int pick(List<Double> shares, double u) {
    double rest = u;
    for (int at = 0; at < shares.size() - 1; at++) {
      rest -= shares.get(at);
      if (rest < 0) {
        return at;
      }
    }
    return shares.size() - 1;
  }
}
