// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import org.jspecify.annotations.Nullable;

/// A number to say first, with its doubt.
///
/// @param id the indicator it comes from
/// @param valueText the number as a reader says it
/// @param n what the method counts: seeds, cities, people or spells
/// @param method of the interval: `student`, `cities`, `wilson`, `greenwood` or `bootstrap`
/// @param base the arm it is compared with, or null for a level
/// @param meaning one sentence in plain words
/// @param assumption true where it rests on an assumption that no source settles
public record Headline(
    String id,
    String title,
    String valueText,
    String unit,
    double estimate,
    double low,
    double high,
    int n,
    String method,
    String period,
    String arm,
    @Nullable String base,
    String meaning,
    boolean assumption) {}
