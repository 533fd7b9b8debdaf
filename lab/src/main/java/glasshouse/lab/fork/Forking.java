// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.fork;

import glasshouse.kernel.Crew;
import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Replicate;
import glasshouse.lab.Runner;
import glasshouse.lab.life.Life;
import glasshouse.lab.life.Parting;
import glasshouse.lab.life.PastRun;
import glasshouse.lab.life.PastRunException;
import glasshouse.lab.life.PastRunException.Reason;
import glasshouse.lab.life.PersonId;
import glasshouse.lab.life.Reliving;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.society.Nation;
import glasshouse.society.Outside;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lives a run again with the arm more, and finds out whose lives differ.
///
/// Two things are held against each other before anything is told: the state of everybody in the
/// week of the fork in both arms, and everything that the run itself kept of the other arms, each
/// week's sums, each letter and the fingerprint of each district's end.
public final class Forking {
  private static final int EXAMPLES = 3;

  private final Branch branch;
  private final Runner.Listener listener;
  private final List<Divergence> divergences = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  private Forking(Branch branch, Runner.Listener listener) {
    this.branch = branch;
    this.listener = listener;
  }

  /// Lives it.
  public static Forked live(Branch branch, Runner.Listener listener)
      throws IOException, ScenarioException, PastRunException {
    return new Forking(branch, listener).live();
  }

  private Forked live() throws IOException, ScenarioException, PastRunException {
    Experiment experiment = branch.experiment();
    int arm = experiment.arms().indexOf(branch.arm());
    int forked = experiment.arms().size() - 1;
    Findings findings;
    try (Crew crew = new Crew(experiment.threads())) {
      findings = new Runner(crew).live(experiment, new Ear(arm, forked));
    }
    for (int seed = 0; seed < findings.replicates().size(); seed++) {
      check(findings.replicates().get(seed), seed, forked);
    }
    listener.stage("looking for lives that part");
    List<Forked.Seed> seeds = new ArrayList<>();
    for (int seed = 0; seed < findings.replicates().size(); seed++) {
      Divergence divergence = divergences.get(seed);
      seeds.add(
          new Forked.Seed(
              experiment.seedOf(seed),
              divergence.people(),
              divergence.byWeek(experiment.weeks() - branch.week()),
              findings.replicates().get(seed).twins(forked, arm),
              before.get(seed)));
    }
    return new Forked(branch, findings, seeds, examples(findings, true), examples(findings, false));
  }

  /// Listens from the week of the fork.
  private final class Ear implements Runner.Listener {
    private final int arm;
    private final int forked;

    Ear(int arm, int forked) {
      this.arm = arm;
      this.forked = forked;
    }

    @Override
    public void stage(String words) {
      listener.stage(words);
    }

    @Override
    public void advance(double personYears) {
      listener.advance(personYears);
    }

    @Override
    public void stopped(int replicate, Nation nation, int tick) {
      if (tick == branch.week()) {
        before.add(nation.state(arm));
        after.add(nation.state(forked));
        divergences.add(new Divergence(nation, arm, forked, tick));
      } else if (tick == branch.experiment().weeks()) {
        divergences.getLast().end(nation);
      }
    }
  }

  private void check(Replicate replicate, int seed, int forked)
      throws IOException, PastRunException {
    if (!before.get(seed).equals(after.get(seed))) {
      throw new PastRunException(
          Reason.UNFAITHFUL,
          "before week %d the fork is not the history it came from; this is a fault of the program"
              .formatted(branch.week()));
    }
    int number = Math.toIntExact(replicate.seed() - branch.parent().experiment().seed());
    Outside then = branch.parent().outside(number);
    for (int arm = 0; arm < forked; arm++) {
      if (!replicate.outside().agrees(then, arm)) {
        throw new PastRunException(
            Reason.UNFAITHFUL,
            "arm %s, lived again, is not the one in %s: its folder or this program has changed; run"
                    .formatted(branch.experiment().arms().get(arm), branch.parent().folder())
                + " it again");
      }
    }
  }

  /// Returns some lives of the first seed: those that part first, or those that differ longest.
  private List<Forked.Example> examples(Findings findings, boolean isFirst)
      throws ScenarioException, PastRunException {
    Comparator<Divergence.Parted> order =
        isFirst
            ? Comparator.comparingInt(Divergence.Parted::week)
            : Comparator.comparingInt(Divergence.Parted::weeks).reversed();
    List<Divergence.Parted> chosen =
        divergences.getFirst().parted().stream().sorted(order).limit(EXAMPLES).toList();
    var run = new PastRun(branch.parent().folder(), findings.experiment(), findings.geography());
    var reliving = new Reliving(run, run.setup(0), findings.replicates().getFirst().outside());
    List<Forked.Example> examples = new ArrayList<>();
    for (Divergence.Parted each : chosen) {
      var id = new PersonId(0, each.district(), each.person());
      List<Life> lives = reliving.lives(id, List.of(branch.arm(), branch.forked()));
      Parting parting = Parting.of(lives.getFirst(), lives.getLast());
      examples.add(new Forked.Example(id, each.week(), each.weeks(), parting));
    }
    return examples;
  }
}
