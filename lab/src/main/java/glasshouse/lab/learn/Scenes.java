// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

import glasshouse.lab.learn.Script.Question;
import glasshouse.lab.learn.Script.Setting;
import glasshouse.lab.validate.toy.ToyDeed;
import glasshouse.lab.validate.toy.ToyMinds;
import glasshouse.lab.validate.toy.ToyPeople;
import glasshouse.lab.validate.toy.ToyRule;
import glasshouse.lab.validate.toy.ToyScheme;
import glasshouse.lab.validate.toy.ToyTown;
import glasshouse.lab.validate.toy.ToyWorld;
import glasshouse.society.profile.Deed;
import glasshouse.society.profile.Group;
import glasshouse.society.regime.Behaviour;
import glasshouse.society.regime.Clerk;
import glasshouse.society.regime.Eyes;
import glasshouse.society.regime.Law;
import glasshouse.society.regime.Review;
import glasshouse.society.regime.Service;
import java.util.List;
import java.util.Optional;

/// The eight scenes, in their order. Each adds one mechanism to those before it.
public final class Scenes {
  private static final String NOISE = "noise";
  private static final String POST = "post";
  private static final double[] HARSHNESS = {-1.2, -.6, -.1, .3, .8, 1.4};
  private static final Slider NOTICED =
      Slider.share("noticed", "Chance that an act is noticed", .3);
  private static final Slider ACTS = new Slider("acts", "Acts of a person", "a year", 0, 20, 1, 6);
  private static final Slider MISTAKEN =
      Slider.share("mistaken", "Chance that a sighting names somebody else", .1);

  private Scenes() {}

  /// Returns the scenes.
  public static List<Scene> all() {
    return scripts().stream().map(Script::shown).toList();
  }

  /// Returns what makes a scene happen.
  static Script script(Scene scene) {
    return scripts().get(scene.number() - 1);
  }

  private static List<Script> scripts() {
    return List.of(
        oneRule(),
        mistakes(),
        vagueWords(),
        luck(),
        closedDoors(),
        silence(),
        families(),
        wholeSystem());
  }

  /// Returns a scene by its name.
  public static Optional<Scene> of(String name) {
    return all().stream().filter(scene -> scene.scene().equals(name)).findFirst();
  }

  private static Eyes.Errors mistaken(double share) {
    return new Eyes.Errors(
        new double[] {share, share}, new double[] {1, 1}, share, share, share, share, 1);
  }

  private static ToyScheme noticing(Setting s) {
    return new ToyScheme().seen(0, s.of("noticed"), 0, 0, 0);
  }

  private static Script oneRule() {
    return new Script(
        new Scene(
            "one-rule",
            1,
            "One rule, ten people",
            "A record shows what was noticed, not what was done.",
            10,
            26,
            List.of(ACTS, NOTICED)),
        List.of(),
        (empty, s) ->
            empty
                .deed(ToyDeed.named(NOISE).rate(s.of("acts")))
                .arm("none", null)
                .arm("scheme", noticing(s).rule(ToyRule.points(NOISE, -10))));
  }

  private static Script mistakes() {
    return new Script(
        new Scene(
            "mistakes",
            2,
            "Mistakes",
            "Rare mistakes make up much of a record once few people do anything wrong.",
            100,
            52,
            List.of(
                ACTS.startingAt(2),
                NOTICED,
                MISTAKEN,
                new Slider("made-up", "Made-up records of a person", "a year", 0, 1, .05, .05))),
        List.of(),
        (empty, s) ->
            empty
                .deed(ToyDeed.named(NOISE).rate(s.of("acts")))
                .arm("none", null)
                .arm(
                    "scheme",
                    noticing(s)
                        .errors(mistaken(s.of("mistaken")))
                        .fakes(new ToyScheme.Fakes(s.of("made-up"), 0, 0))
                        .rule(ToyRule.points(NOISE, -10))));
  }

  private static Script vagueWords() {
    return new Script(
        new Scene(
            "vague-words",
            3,
            "Vague words",
            "Where a rule is vague, it is the assessor who decides what it forbids.",
            100,
            52,
            List.of(
                Slider.share("vagueness", "How vague the rule is", .5),
                Slider.share("covered", "Share of the acts that the rule really forbids", .5),
                NOTICED.startingAt(.6))),
        List.of(),
        (empty, s) ->
            empty
                .deed(ToyDeed.named(NOISE).rate(6).scope(s.of("covered")))
                .arm("none", null)
                .arm(
                    "scheme",
                    noticing(s)
                        .clerk(new Clerk(5, 0, 1, .6, 0, .5, HARSHNESS, new double[] {1}))
                        .rule(ToyRule.vague(NOISE, -10, s.of("vagueness")))));
  }

  private static Script luck() {
    return new Script(
        new Scene(
            "luck",
            4,
            "A score is mostly luck",
            "People who live alike end with different scores.",
            200,
            104,
            List.of(
                new Slider(
                    "unlike", "How unlike people are in what they do", "weight", 0, 2, .1, .4),
                NOTICED.startingAt(.1))),
        List.of(Question.CONDUCT_IN_SCORE),
        (empty, s) ->
            empty
                .deed(ToyDeed.named(NOISE).rate(3).spread(12, -s.of("unlike"), 0.0, 0.0, 0.0, 0.0))
                .arm("none", null)
                .arm("scheme", noticing(s).rule(ToyRule.points(NOISE, -10))));
  }

  private static Script closedDoors() {
    return new Script(
        new Scene(
            "closed-doors",
            5,
            "Closed doors",
            "A list turns one record into many refusals, right or wrong.",
            200,
            104,
            List.of(
                Slider.share("listing", "Chance that a record leads to the list", .3),
                new Slider("term", "Weeks on the list", "weeks", 4, 104, 4, 26),
                Slider.share("gates", "Share of requests that meet a gate", 1),
                MISTAKEN)),
        List.of(Question.LISTED, Question.REFUSALS),
        (empty, s) ->
            empty
                .deed(ToyDeed.named(NOISE).rate(2))
                .service(4, Service.Gradient.NONE, 1, .01)
                .arm("none", null)
                .arm(
                    "scheme",
                    new ToyScheme()
                        .seen(0, .3, 0, 0, 0)
                        .errors(mistaken(s.of("mistaken")))
                        .term((int) s.of("term"))
                        .gate(0, 0, s.of("gates"))
                        .rule(new ToyRule(NOISE, 0, 0, 0, s.of("listing"), "true"))));
  }

  private static Script silence() {
    return new Script(
        new Scene(
            "silence",
            6,
            "Silence",
            "People give up what is allowed when they feel watched.",
            1_000,
            52,
            List.of(
                Slider.share("cameras", "Share of cameras that know names", .5),
                new Slider("caution", "How much people mind being watched", "times", 0, 2, .1, 1))),
        List.of(Question.SILENCE, Question.AVOIDED),
        (empty, s) ->
            empty
                .people(new ToyPeople().correlated())
                .minds(
                    new ToyMinds()
                        .aware(1)
                        .deterrence(new Behaviour.Deterrence(.25, 10, 12, 20, 100))
                        .perception(new Behaviour.Perception(.15, 1, .7, .1, .5, .3, .05, .2))
                        .chill(
                            new Behaviour.Chill(
                                .5, .5, 5, .15, .5, .05, .3, .5, .5, s.of("caution"))))
                .deed(
                    ToyDeed.named(NOISE)
                        .rate(2)
                        .ceiling(5)
                        .response(new Deed.Response(.05, .25, .6, 0)))
                .deed(
                    ToyDeed.named(POST)
                        .of(Group.LAWFUL, Deed.Type.DISFAVOURED)
                        .rate(6)
                        .ceiling(5)
                        .scope(.3)
                        .response(new Deed.Response(0, 0, .6, 0)))
                .arm("none", null)
                .arm(
                    "scheme",
                    new ToyScheme()
                        .seen(.2, .2, 0, 0, 0)
                        .linked(s.of("cameras"))
                        .rule(ToyRule.points(NOISE, -10))
                        .rule(ToyRule.vague(POST, -10, .5))));
  }

  private static Script families() {
    return new Script(
        new Scene(
            "families",
            7,
            "Families and groups",
            "A list reaches children, and a camera that errs more for some hits them more.",
            400,
            104,
            List.of(
                Slider.share("family", "How far a parent's listing reaches the child", .5),
                Slider.share("group-errors", "Camera's false names in the smaller group", .3),
                Slider.share("listing", "Chance that a record leads to the list", .5))),
        List.of(Question.CHILDREN, Question.GROUPS),
        (empty, s) ->
            empty
                .people(
                    new ToyPeople()
                        .families(4, 2)
                        .group(.3)
                        .ages(.19, .06, .09, .16, .16, .22, .09, .03))
                .deed(ToyDeed.named(NOISE).rate(1.5))
                .childService(2)
                .arm("none", null)
                .arm(
                    "scheme",
                    new ToyScheme()
                        .seen(.5, 0, 0, 0, 0)
                        .linked(1)
                        .errors(
                            new Eyes.Errors(
                                new double[] {.05, s.of("group-errors")},
                                new double[] {1, 1},
                                0,
                                0,
                                0,
                                0,
                                .2))
                        .term(52)
                        .gate(0, 0, 1)
                        .family(s.of("family"))
                        .rule(new ToyRule(NOISE, -10, 0, 0, s.of("listing"), "true"))));
  }

  private static Script wholeSystem() {
    return new Script(
        new Scene(
            "whole-system",
            8,
            "All of it together",
            "Points, lists, families, cameras and fear at once; and what an appeal changes.",
            1_000,
            104,
            List.of(
                new Slider("severity", "Multiple of all points", "times", 1, 4, 1, 1),
                new Slider("appeal", "Whether people may appeal", "0 no, 1 yes", 0, 1, 1, 0),
                Slider.share("users", "Share of people whom the operator knows", .8))),
        List.of(
            Question.CONDUCT_IN_SCORE,
            Question.LISTED,
            Question.REFUSALS,
            Question.SILENCE,
            Question.CHILDREN,
            Question.AVOIDED),
        Scenes::town);
  }

  private static ToyWorld town(ToyWorld empty, Setting s) {
    ToyScheme scheme = ToyTown.scheme((int) s.of("severity"), 1).users(s.of("users"));
    if (s.of("appeal") > 0) {
      scheme
          .publicity(new Law.Publicity(true, true, true, true))
          .review(
              new Review(
                  true,
                  true,
                  new Review.Filing(.9, -.5, .5, 1, 1.5),
                  new Review.Ruling(.2, .7, .05, 26),
                  new Review.Trust(.02, .5, -.02),
                  0));
    }
    return ToyTown.ofOnePlace(empty.people(), empty.seed()).arm("none", null).arm("scheme", scheme);
  }
}
