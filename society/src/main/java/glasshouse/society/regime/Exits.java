// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.regime;

/// Hazards of leaving a debtors' register, per year (model 7.10).
///
/// @param complyAble paying, for those who can
/// @param complyUnable paying, for those who cannot
/// @param incomeSlope how resources raise it
/// @param hardshipSlope how hardship lowers it
/// @param denialAble chance to pay at once after a refusal, for those who can
/// @param denialUnable the same for those who cannot
/// @param otherAble other exits, for those who can
/// @param otherUnable other exits, for those who cannot
public record Exits(
    double complyAble,
    double complyUnable,
    double incomeSlope,
    double hardshipSlope,
    double denialAble,
    double denialUnable,
    double otherAble,
    double otherUnable) {}
