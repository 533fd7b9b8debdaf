// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.compile;

/// What is wrong with a condition.
///
/// @param line line within the condition, from 1
/// @param column column within that line, from 1
/// @param what what is wrong
/// @param remedy what the author can do
public record Fault(int line, int column, String what, String remedy) {}
