// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate.toy;

import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Exits;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Service;
import java.util.List;

/// A toy world in which everything happens: one deed of every group, people who react to all of it,
/// registers, gates, families and mistakes. For checks that two runs agree.
public final class ToyTown {
  /// Names of the deeds: offence, travel, civil, lawful, financial, good.
  public static final List<String> DEEDS =
      List.of("theft", "fare", "noise", "post", "debt", "help");

  private ToyTown() {}

  /// Returns the town with its people, deeds and services, without any arm.
  public static ToyWorld of(int people, long seed) {
    ToyWorld empty = new ToyWorld(people, seed).places(3).districtsOf(Math.max(1_000, people / 6));
    return peopled(empty);
  }

  /// Returns the same in one place and one district.
  public static ToyWorld ofOnePlace(int people, long seed) {
    return peopled(new ToyWorld(people, seed));
  }

  private static ToyWorld peopled(ToyWorld empty) {
    ToyWorld town =
        empty.people(
            new ToyPeople()
                .correlated()
                .group(.2)
                .travel(1.5)
                .families(4, 1)
                .ages(.19, .06, .09, .16, .16, .22, .09, .03));
    return furnish(behave(offend(town)));
  }

  private static ToyWorld offend(ToyWorld town) {
    return town.deed(
            ToyDeed.named("theft")
                .rate(.3)
                .spread(8, -.8, -.5, -.2, -.2, 0.0)
                .hardship(.5)
                .scope(.95)
                .response(new Deed.Response(.06, .3, .5, 0)))
        .deed(
            ToyDeed.named("fare")
                .of(Group.TRAVEL, Deed.Type.PROHIBITED)
                .rate(.3)
                .spread(5, -.4, -.4, -.1, -.3, 0.0)
                .scope(.95)
                .response(new Deed.Response(.1, .4, .7, 0)))
        .deed(
            ToyDeed.named("noise")
                .of(Group.CIVIL, Deed.Type.PROHIBITED)
                .rate(.6)
                .spread(5, -.2, -.4, -.3, 0.0, 0.0)
                .scope(.8)
                .response(new Deed.Response(.05, .25, .6, 0)));
  }

  private static ToyWorld behave(ToyWorld town) {
    return town.deed(
            ToyDeed.named("post")
                .of(Group.LAWFUL, Deed.Type.DISFAVOURED)
                .rate(.6)
                .spread(5, 0.0, 0.0, .1, .2, .6)
                .scope(.3)
                .response(new Deed.Response(0, 0, .6, 0)))
        .deed(
            ToyDeed.named("debt")
                .of(Group.FINANCIAL, Deed.Type.PROHIBITED)
                .rate(.04)
                .spread(8, 0.0, -.2, 0.0, -.8, 0.0)
                .hardship(1.5)
                .scope(.5)
                .response(new Deed.Response(.4, .3, .5, 0)))
        .deed(
            ToyDeed.named("help")
                .of(Group.GOOD, Deed.Type.GOOD)
                .rate(.5)
                .spread(5, .3, .1, .6, 0.0, 0.0)
                .scope(.9)
                .response(new Deed.Response(0, 0, 0, .2)));
  }

  private static ToyWorld furnish(ToyWorld town) {
    return town.service(.44, Service.Gradient.TRAVEL, 2.5, .01)
        .service(1.4, Service.Gradient.INCOME, 1, .02)
        .childService(2)
        .halfLives(2, 1)
        .oracle(-20, -10, -5, 0, -20, 5)
        .exits(new Exits(.24, .045, .3, 1.5, .04, .003, .25, .55))
        .minds(minds());
  }

  /// Returns people who react to everything.
  public static ToyMinds minds() {
    return new ToyMinds()
        .stake(new Behaviour.Stake(.4, .1, .15))
        .deterrence(new Behaviour.Deterrence(.25, 10, 12, 20, 100))
        .chill(new Behaviour.Chill(.5, .5, 5, .15, .5, .05, .3, .5, .5, 1))
        .perception(new Behaviour.Perception(.15, 1, .7, .1, .5, .3, .05, .2))
        .aware(1)
        .legitimacy(new Behaviour.Legitimacy(-.01, -.02, 4, -.03, -.08, .003, -.01, .02, -.02, 3))
        .hardship(new Behaviour.Hardship(.04, 1, .5, 1))
        .regard(new Behaviour.Regard(2, .3, .25, .05, .05, .005))
        .gaming(new Behaviour.Gaming(.3, .02, 1, .3, .05, 20, .02));
  }

  /// Returns a scheme that uses everything.
  ///
  /// @param severity multiplier of all points
  public static ToyScheme scheme(int severity, int ticksPerWeek) {
    double[] harshness = {-1.2, -.6, -.1, .3, .8, 1.4};
    double[] delays =
        ticksPerWeek == 1 ? new double[] {.4, .7, 1} : new double[] {0, .4, 0.4, .7, .7, 1};
    var errors =
        new Eyes.Errors(new double[] {.2, .25}, new double[] {.05, .15}, .02, .001, .002, .02, .2);
    return new ToyScheme()
        .term(26 * ticksPerWeek)
        .debt()
        .rule(new ToyRule("theft", -20 * severity, .05, 0, .3, "true"))
        .rule(new ToyRule("fare", -10 * severity, .1, 0, .1, "true"))
        .rule(ToyRule.vague("noise", -5 * severity, .3))
        .rule(ToyRule.vague("post", -10 * severity, .7))
        .rule(new ToyRule("debt", 0, .5, 1, .6, "true"))
        .rule(ToyRule.vague("help", 5 * severity, .4))
        .seen(.3, .4, .1, 0, .05)
        .linked(.5)
        .users(.8)
        .errors(errors)
        .fakes(new ToyScheme.Fakes(.01, .01, .05))
        .clerk(new Clerk(5, 0, 1, .6, .4, .5, harshness, delays))
        .publicity(new Law.Publicity(true, true, true, false))
        .gate(0, 0, 1)
        .gate(1, 1, .5)
        .gate(2, 0, .5)
        .gate(2, 1, .5)
        .family(1);
  }
}
