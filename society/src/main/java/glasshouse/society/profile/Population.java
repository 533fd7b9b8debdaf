// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

import java.util.List;

/// The aggregates from which people are computed. There is no other way for a person to come into a
/// society: no list of people, only shares, means and correlations.
///
/// @param mind trait correlations and the conduct-irrelevant group
/// @param ageShares shares of eight age bands
/// @param householdShares shares of households with one, two, three … people
/// @param childShares for each size, shares of households with no, one, two … children
/// @param coreShare share of urban people who live in an urban core
/// @param riskSpread log-normal spread of responsiveness to risk, mean 1, at most 3
/// @param chillSpread log-normal spread of sensitivity to being watched, mean 1
/// @param travelSpread log-normal spread of travel appetite, mean 1
/// @param legitimacyMean mean baseline legitimacy
/// @param borrowerShare share of adults with a running loan
/// @param turnover how households come and go
public record Population(
    Mind mind,
    List<Double> ageShares,
    List<Double> householdShares,
    List<List<Double>> childShares,
    double coreShare,
    double riskSpread,
    double chillSpread,
    double travelSpread,
    double legitimacyMean,
    double borrowerShare,
    Turnover turnover) {

  public Population {
    ageShares = List.copyOf(ageShares);
    householdShares = List.copyOf(householdShares);
    childShares = childShares.stream().map(List::copyOf).toList();
  }

  /// Returns the same aggregates with other comings and goings.
  public Population with(Turnover other) {
    return new Population(
        mind,
        ageShares,
        householdShares,
        childShares,
        coreShare,
        riskSpread,
        chillSpread,
        travelSpread,
        legitimacyMean,
        borrowerShare,
        other);
  }
}
