// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.observation;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.society.Desk;
import glasshouse.society.TestSeed;
import glasshouse.society.Village;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.Sightings;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.witness.Count;
import org.junit.jupiter.api.Test;

/// The privacy account of what is noticed.
class ObservationTest {
  @Test
  void everySightingIsOfABreachOrOfSomethingTheLawAllows() {
    var village = new Village();
    village.seed = TestSeed.fresh("privacy");
    village.offence("theft", 1).points("theft", -20);
    village.deed("post", Group.LAWFUL, Deed.Type.DISFAVOURED, 1, 1).points("post", -5);
    village.deed("gift", Group.GOOD, Deed.Type.GOOD, 1, 1).points("gift", 5);
    try (Desk desk = new Desk(village)) {
      var deeds = new Deeds();
      for (int person = 0; person < 40; person++) {
        for (int kind = 0; kind < 3; kind++) {
          boolean inScope = person < 30;
          deeds.add(person, kind, person, inScope, Deeds.Doer.of(0, true, true));
        }
      }
      var sightings = new Sightings();
      new Observation(desk.others).sight(deeds, desk.scene(0), sightings);
      assertThat(sightings.size()).isEqualTo(120);
      assertThat(desk.tally.of(Count.SEEN_BREACH)).isEqualTo(30);
      assertThat(desk.tally.of(Count.SEEN_LAWFUL)).isEqualTo(90);
    }
  }
}
