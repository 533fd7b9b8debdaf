// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.rescore;

import glasshouse.kernel.Draws;
import glasshouse.society.conduct.Proposal;
import glasshouse.society.people.Candidates;
import glasshouse.society.people.Deeds;
import glasshouse.society.people.Ground;
import glasshouse.society.people.Traits;
import glasshouse.society.profile.Deed;
import glasshouse.society.regime.World;
import java.util.List;

/// The first thousand residents of a district, closed off from everybody else, and two lives of
/// five years that each of them might have lived: what they really did in a society without any
/// regime, drawn twice.
///
/// @param ground where they live
/// @param conduct two histories; the second has other luck and the same people
public record Panel(Ground ground, List<Histories> conduct) {
  /// Residents of a panel; more would make a run noticeably longer and no interval much shorter.
  static final int PEOPLE = 1_024;

  /// Draws a panel of the first residents of a district.
  ///
  /// @param twice draws of the experiment, and draws with other luck in conduct
  static Panel draw(Ground district, Tools tools, Span span, List<Draws> twice) {
    World base = span.base();
    Ground ground = district.first(PEOPLE);
    int stay = World.Schedule.EPOCH_WEEKS * base.calendar().ticksPerWeek();
    // A reader of its own: the worker's may have settled in the whole district.
    Traits residents = tools.newcomer();
    var rows = new Deeds();
    List<Histories> conduct =
        List.of(new Histories(1, 0, span.from()), new Histories(1, 0, span.from()));
    for (int tick = span.from(); tick < span.until(); tick++) {
      var moment = new Proposal.Moment(tick, base.calendar().week(tick));
      if ((tick - span.from()) % stay == 0) {
        residents.settle(ground, moment.week());
      }
      for (int each = 0; each < conduct.size(); each++) {
        tools.proposal().fill(tools.candidates(), ground, twice.get(each), residents, moment);
        add(tools.candidates(), base.deeds(), tick, rows, conduct.get(each));
      }
    }
    return new Panel(ground, conduct);
  }

  /// Adds what a tick's candidates do when nothing holds them back.
  private static void add(
      Candidates candidates, List<Deed> deeds, int tick, Deeds rows, Histories to) {
    rows.clear();
    for (Deed deed : deeds) {
      int kind = deed.index();
      for (int row = candidates.start(kind); row < candidates.end(kind); row++) {
        if (candidates.need(row) < 1) {
          var doer = Deeds.Doer.of(candidates.group(row), candidates.isAdult(row), false);
          boolean inScope = candidates.inScope(row);
          rows.add(candidates.person(row), kind, candidates.event(row), inScope, doer);
        }
      }
    }
    to.add(rows, tick);
  }
}
