// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text;

/// A file as it was read.
///
/// @param value what it says
/// @param places where it says it
public record Text<T>(T value, Places places) {}
