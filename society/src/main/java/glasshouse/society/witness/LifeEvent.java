// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.witness;

/// Something that befell one person in one tick. Everything that a tally counts about a week is
/// also told in this way, at the same place: the stories of everybody add up to the tally.
///
/// To add one: add a record here and tell it where it is counted. The compiler then names every
/// `switch` that must learn it.
public sealed interface LifeEvent {
  /// Nobody: whoever is behind a sighting of what never happened.
  int NOBODY = -1;

  /// The person did something.
  ///
  /// @param deed kind of deed
  /// @param event number of the candidate, the same in every arm
  /// @param inScope whether the written rule really covers it
  /// @param group 1 for the conduct-irrelevant group
  /// @param isAdult whether the person was 18 or older
  record Did(int deed, int event, boolean inScope, int group, boolean isAdult)
      implements LifeEvent {}

  /// A lawful act that the arm without a regime has, or that happened here.
  ///
  /// @param deed kind of deed
  /// @param event number of the candidate
  /// @param inBase whether the same person does it where nothing is in force
  /// @param happens whether it was done here
  record Chose(int deed, int event, boolean inBase, boolean happens) implements LifeEvent {}

  /// A channel noticed something, and pinned it on somebody. Told to whoever did it and to whoever
  /// it is pinned on.
  ///
  /// @param deed kind of deed
  /// @param event number that names the draws
  /// @param channel 0 camera, 1 feed, 2 gate, 3 court, 4 report
  /// @param cause what is true about it; a code of `Cause`
  /// @param doer who did it, or `NOBODY`
  /// @param district where the person lives on whom it is pinned
  /// @param target on whom it is pinned
  record Seen(int deed, int event, int channel, int cause, int doer, int district, int target)
      implements LifeEvent {}

  /// An assessor read a sighting of this person against the rule.
  ///
  /// @param deed kind of deed
  /// @param cause what is true about it; a code of `Cause`
  /// @param isBreach whether it was written down
  /// @param size what the assessor makes of it, 1 as written
  /// @param due tick at which the entry is posted
  record Read(int deed, int cause, boolean isBreach, double size, int due) implements LifeEvent {}

  /// What this person did was written down against somebody in another district.
  ///
  /// @param deed kind of deed
  /// @param district where that person lives
  record Sent(int deed, int district) implements LifeEvent {}

  /// An entry was posted: rules were applied and the score may have moved.
  ///
  /// @param deed kind of deed
  /// @param cause what is true about it; a code of `Cause`
  /// @param size what the assessor made of it
  /// @param attributes what the institution saw of the person; an index into rule tables
  /// @param before score before, in sixteenths from the base
  /// @param after score after
  /// @param isLow whether a spell in a low tier began with it
  record Posted(
      int deed, int cause, double size, int attributes, int before, int after, boolean isLow)
      implements LifeEvent {}

  /// An entry counted: it moved points or led to a listing.
  ///
  /// @param deed kind of deed
  /// @param cause what is true about it; a code of `Cause`
  /// @param group 1 for the conduct-irrelevant group
  /// @param isGood whether it is an award
  /// @param isFine whether it is a fine for an award that was bought
  /// @param points sixteenths by which it moved the score
  record Counted(int deed, int cause, int group, boolean isGood, boolean isFine, int points)
      implements LifeEvent {}

  /// The person's name was put to a deed of the person's, rightly or wrongly.
  ///
  /// @param isBreach whether the law really forbids the deed
  record Named(boolean isBreach) implements LifeEvent {}

  /// The person could contest an entry.
  ///
  /// @param deed kind of deed
  /// @param cause what is true about it; a code of `Cause`
  /// @param fifth of voice, 0 for the quietest
  /// @param isFiled whether an appeal was made
  record Contested(int deed, int cause, int fifth, boolean isFiled) implements LifeEvent {}

  /// An appeal was decided.
  ///
  /// @param deed kind of deed
  /// @param cause what is true about the entry; a code of `Cause`
  /// @param waitedTicks ticks since it was filed
  /// @param isOverturned whether the entry falls
  /// @param isInTime whether the wait was not what the scenario calls late
  record Answered(int deed, int cause, int waitedTicks, boolean isOverturned, boolean isInTime)
      implements LifeEvent {}

  /// Points came back, or were taken again, because of an appeal.
  ///
  /// @param before score before, in sixteenths from the base
  /// @param after score after
  /// @param isLow whether a spell in a low tier began with it
  record Restored(int before, int after, boolean isLow) implements LifeEvent {}

  /// A wrongful listing did not bind: it waited for a decision, or fell before its end.
  record Spared(long ticks) implements LifeEvent {}

  /// Somebody looked the person up.
  ///
  /// @param looker what the public sees of whoever looked; see `Tally`
  /// @param found what the public sees of the person
  /// @param isNeighbour whether whoever looked lives in the same block
  /// @param isAvoided whether the tie was avoided
  record LookedUp(int looker, int found, boolean isNeighbour, boolean isAvoided)
      implements LifeEvent {}

  /// A row of the fairness audit.
  ///
  /// @param decile of conduct, 0 to 9
  /// @param group 1 for the conduct-irrelevant group
  /// @param fifth of income, 0 to 4
  /// @param what is counted
  record Audited(int decile, int group, int fifth, Tally.Cell what) implements LifeEvent {}

  /// The person came on a register, or a running listing was prolonged.
  ///
  /// @param register index in the arm
  /// @param rule rule that lists, or -1 for the rank alone
  /// @param cause what is true about what led to it; a code of `Cause`
  /// @param until tick at which the term ends, or a number beyond every calendar
  /// @param isNew whether it is a new listing
  record Listed(int register, int rule, int cause, int until, boolean isNew) implements LifeEvent {}

  /// The person came on a register that debt leads to.
  ///
  /// @param isUnable whether the person cannot pay
  record Indebted(boolean isUnable) implements LifeEvent {}

  /// The person spent a tick on a register that debt leads to.
  ///
  /// @param isUnable whether the person cannot pay
  record Owed(boolean isUnable) implements LifeEvent {}

  /// The person left a register.
  record Released(int register) implements LifeEvent {}

  /// A debtor on a register paid.
  ///
  /// @param register index in the arm
  /// @param isUnable whether the person could not really afford it
  record Paid(int register, boolean isUnable) implements LifeEvent {}

  /// The person spent a tick on a register.
  ///
  /// @param isMundane whether mundane deeds alone led there
  record Restrained(boolean isMundane) implements LifeEvent {}

  /// The person was turned away.
  ///
  /// @param service index in the arm
  /// @param register the register for which the gate is closed
  /// @param child the child whose place was refused, or `NOBODY` for a request of one's own
  /// @param isGrounded whether it is the person's first refusal of a flight
  record Refused(int service, int register, int child, boolean isGrounded) implements LifeEvent {}

  /// A child was refused a place because of a parent.
  ///
  /// @param service index in the arm
  /// @param parent who is on the register
  /// @param isFirst whether it is the child's first refusal
  record Barred(int service, int parent, boolean isFirst) implements LifeEvent {}

  /// The person spent a tick in a low tier.
  ///
  /// @param isGood whether an error-free score would not have been low
  record Low(boolean isGood) implements LifeEvent {}

  /// The person rose out of a low tier.
  ///
  /// @param weeks how long it lasted
  record Rose(int weeks) implements LifeEvent {}

  /// The text was amended and the person's tier is another.
  ///
  /// @param from tier before, 0 the best
  /// @param to tier after
  record Moved(int from, int to) implements LifeEvent {}

  /// The person drew a reward.
  record Rewarded(int service) implements LifeEvent {}

  /// The person came to live here, or came back.
  ///
  /// @param isBack whether it is somebody who had gone away
  record Arrived(boolean isBack) implements LifeEvent {}

  /// The person left. Whoever leaves for good takes nothing along, and nothing stays behind.
  ///
  /// @param isForGood whether another person moves in
  /// @param appeals of this person that nobody will decide
  record Left(boolean isForGood, int appeals) implements LifeEvent {}

  /// A loan ended, and the lender told whoever keeps scores.
  ///
  /// @param before score in sixteenths
  /// @param after score in sixteenths
  /// @param isLow whether a spell in a low tier begins
  record Settled(boolean isRepaid, int before, int after, boolean isLow) implements LifeEvent {}
}
