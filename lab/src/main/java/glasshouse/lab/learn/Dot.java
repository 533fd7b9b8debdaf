// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.learn;

/// One person of a scene at its end, truth beside record.
///
/// @param dot number, from 0
/// @param did things done that the rules forbid
/// @param posted penalties on record
/// @param wrong of these, for what this person did not do or may do
/// @param missed things done that no record shows
/// @param listed whether on a register
/// @param refused doors closed
/// @param silent lawful acts not done because of the programme
/// @param group 1 for the group that cameras know badly
/// @param score from the base
public record Dot(
    int dot,
    int did,
    int posted,
    int wrong,
    int missed,
    boolean listed,
    int refused,
    int silent,
    int group,
    double score) {}
