// SPDX-License-Identifier: Apache-2.0
package glasshouse.society;

import glasshouse.society.access.Access;
import glasshouse.society.adaptation.Adaptation;
import glasshouse.society.conduct.Conduct;
import glasshouse.society.inspection.Inspection;
import glasshouse.society.lending.Lending;
import glasshouse.society.listing.Listing;
import glasshouse.society.observation.Observation;
import glasshouse.society.observation.Phantoms;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.Entries;
import glasshouse.society.people.Refusals;
import glasshouse.society.people.Sightings;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Group;
import glasshouse.society.record.Recording;
import glasshouse.society.recourse.Recourse;
import glasshouse.society.regime.Service;
import glasshouse.society.scene.Reckoning;
import glasshouse.society.scene.Ruling;
import glasshouse.society.scene.Scene;
import glasshouse.society.scene.Settlements;
import glasshouse.society.scene.Slights;
import glasshouse.society.social.Onlookers;
import glasshouse.society.standing.Standing;
import java.util.ArrayList;
import java.util.List;

/// One week in one district. The only place that knows the order of the stages.
///
/// Every decision of a week reads the state at its start; records are posted at its end, because
/// the office closes once a week. That makes thinning exact. Not thread-safe: every worker has its
/// own week, with reused rows.
final class Week {
  private final Conduct conduct = new Conduct();
  private final Observation observation;
  private final Lending lending;
  private final Access access = new Access();
  private final Deeds deeds = new Deeds();
  private final Sightings sightings = new Sightings();
  private final Entries entries = new Entries();
  private final Refusals refusals = new Refusals();
  private final List<Ruling> rulings = new ArrayList<>();
  private final Slights slights = new Slights();
  private final Settlements settlements = new Settlements();

  /// Creates a week.
  ///
  /// @param others a reader of traits of its own
  Week(Traits others, Lending lending) {
    this.lending = lending;
    observation = new Observation(others);
  }

  /// Lives a week under a regime.
  void live(Candidates candidates, Scene scene) {
    deeds.clear();
    Inspection.send(scene);
    conduct.act(candidates, scene, deeds);
    lending.lend(deeds, scene, settlements);
    Standing.settle(settlements, scene);
    observation.sight(deeds, scene, sightings);
    Phantoms.sight(scene, sightings);
    Recording.enter(sightings, deeds, scene);
    Standing.remember(deeds, scene);
    Inspection.remember(deeds, scene);
    Standing.post(scene, entries);
    Listing.enlist(entries, scene);
    Reckoning.count(entries, scene);
    Listing.release(scene);
    access.answer(scene, refusals);
    Recourse.decide(scene, rulings);
    Recourse.file(entries, scene, rulings);
    Standing.restore(rulings, scene);
    Listing.strike(rulings, scene);
    Standing.lift(scene);
    Onlookers.look(scene, slights);
    Adaptation.learn(deeds, scene);
    Adaptation.feel(entries, scene);
    Adaptation.suffer(refusals, scene);
    Adaptation.settle(rulings, scene);
    Adaptation.isolate(slights, scene);
    for (Service service : scene.world().services()) {
      if (service.use() == Service.Use.REWARD) {
        Adaptation.enjoy(scene, service);
      }
    }
    show(scene);
  }

  /// Lives a week without any regime.
  void liveFreely(Candidates candidates, Scene scene, boolean isBase) {
    deeds.clear();
    entries.clear();
    conduct.actFreely(candidates, scene, deeds, isBase);
    lending.lend(deeds, scene, settlements);
    show(scene);
  }

  /// Returns the deeds of the week that was lived last.
  Deeds deeds() {
    return deeds;
  }

  private void show(Scene scene) {
    for (int row = 0; row < deeds.size(); row++) {
      if (scene.world().deeds().get(deeds.kind(row)).group() == Group.OFFENCE) {
        scene.signals().offend();
      }
    }
  }
}
