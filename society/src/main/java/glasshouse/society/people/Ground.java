// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import glasshouse.society.profile.Households;
import glasshouse.society.profile.Place;
import glasshouse.society.profile.Tenants;
import org.jspecify.annotations.Nullable;

/// What is the same in every arm about a district: where it lies, how many people it has, how its
/// blocks are cut into households and how urban each block is; and, where people come and go, who
/// lives at each address. The latter alone changes, between epochs.
///
/// ```
/// block   [ pattern 12 bits | urbanicity 2 bits ]   2 bytes for 64 people
/// ```
public final class Ground {
  /// Degrees of urbanicity: urban core, other urban, rural.
  public static final int URBANICITIES = 3;

  private final int index;
  private final Place place;
  private final int people;
  private final short[] blocks;
  private @Nullable Tenants tenants;

  /// Lays out a district of a place.
  ///
  /// @param index the district's number in the nation; part of every draw's address
  /// @param coreShare share of urban people who live in an urban core
  public Ground(int index, Place place, int people, double coreShare, Draws draws) {
    this.index = index;
    this.place = place;
    this.people = people;
    blocks = new short[(people + Households.BLOCK - 1) / Households.BLOCK];
    double core = place.urban() * coreShare;
    for (int block = 0; block < blocks.length; block++) {
      draws.at(Purpose.HOUSEHOLD, 1, index, 0, block);
      int pattern = draws.word(0) >>> 23;
      double u = draws.uniform(1);
      int urbanicity = u < core ? 0 : u < place.urban() ? 1 : 2;
      blocks[block] = (short) (pattern | urbanicity << 12);
    }
  }

  private Ground(Ground whole, int people) {
    index = whole.index;
    place = whole.place;
    this.people = people;
    blocks = whole.blocks;
    tenants = whole.tenants;
  }

  /// Returns the ground of the first residents alone: the same people at the same addresses.
  public Ground first(int residents) {
    return new Ground(this, Math.min(residents, people));
  }

  /// Lets people come and go from here on.
  public void open() {
    tenants = new Tenants(people);
  }

  /// Returns who lives at each address, or null where nobody comes or goes.
  public @Nullable Tenants tenants() {
    return tenants;
  }

  /// Returns the number that names whoever lives at an address in what is drawn of a person for
  /// ever.
  public int number(int person) {
    return tenants == null ? person : tenants.number(person);
  }

  /// Returns how many people have lived at an address before the present one.
  public int tenure(int person) {
    return tenants == null ? 0 : tenants.tenure(person);
  }

  /// Returns the week since which the present person has lived at an address.
  public int since(int person) {
    return tenants == null ? 0 : tenants.since(person);
  }

  /// Returns whether a person is at home: whoever is away does nothing here and meets nobody.
  public boolean isHome(int person) {
    return tenants == null || tenants.isHome(person);
  }

  /// Returns how many people are at home.
  public int home() {
    return tenants == null ? people : tenants.home();
  }

  /// Returns the district's number.
  public int index() {
    return index;
  }

  /// Returns the place the district belongs to.
  public Place place() {
    return place;
  }

  /// Returns how many people live here.
  public int people() {
    return people;
  }

  /// Returns the household pattern of a person's block.
  public int pattern(int person) {
    return blocks[person >>> 6] & 0xFFF;
  }

  /// Returns 0 for urban core, 1 for other urban, 2 for rural.
  public int urbanicity(int person) {
    return blocks[person >>> 6] >>> 12 & 3;
  }
}
