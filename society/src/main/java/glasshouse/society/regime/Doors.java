// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// Which registers close which services in a place (model 7.11, 7.12).
///
/// @param refuses by service, bit mask over registers
/// @param coverage by service, share of requests that meet the gate
/// @param isJoint by service: honoured only as far as joint punishment has come
/// @param honoured by service and register, the level of joint punishment from which this place
///   honours that register at that service
/// @param noticeTicks ticks from a listing until joint punishment knows of it
/// @param childFamily share of a parent's register that reaches the child, 0 to 1
/// @param spouseFamily share of a parent's register that reaches the other parent's loan, 0 to 1
public record Doors(
    int[] refuses,
    double[] coverage,
    boolean[] isJoint,
    double[][] honoured,
    int noticeTicks,
    double childFamily,
    double spouseFamily) {

  /// What a gate would answer to somebody who asks now.
  ///
  /// @param isAsked whether somebody of this age or household asks for the service at all
  /// @param register that closes it, -1 if it is open
  /// @param whose the person on that register: who asks, or a parent
  /// @param chance that the request meets the gate and is refused, 0 where it is open
  public record Reply(boolean isAsked, int register, int whose, double chance) {}

  /// Creates doors that know of a listing at once.
  public Doors(
      int[] refuses,
      double[] coverage,
      boolean[] isJoint,
      double[][] honoured,
      double childFamily) {
    this(refuses, coverage, isJoint, honoured, 0, childFamily, 0);
  }

  /// Returns whether a register closes a service here.
  ///
  /// @param joint level of joint punishment, 0 to 1
  /// @param ticks since the listing
  public boolean isClosed(int service, int register, double joint, int ticks) {
    return (refuses[service] >>> register & 1) != 0
        && (!isJoint[service] || (honoured[service][register] < joint && ticks >= noticeTicks));
  }
}
