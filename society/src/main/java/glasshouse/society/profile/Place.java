// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

/// A city, or a pool of cities that are too small to be told apart at this scale.
///
/// @param index position in the list of places
/// @param name what reports call it
/// @param province index of its province
/// @param people synthetic people who live there
/// @param urban share of them who live in towns, 0 to 1
public record Place(int index, String name, int province, int people, double urban) {}
