// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import org.jspecify.annotations.Nullable;

/// One row of the claims board. Numbers are null while the claim is not yet measured.
///
/// @param side `critics` or `proponents`
/// @param n what the method counts: seeds, cities, people or spells
/// @param method of the interval: `student`, `cities`, `wilson`, `greenwood` or `bootstrap`
/// @param criterion what would count as support, fixed before the run
/// @param disputed what later research says instead, or null
public record Claim(
    String id,
    String side,
    String text,
    Verdict verdict,
    @Nullable String indicator,
    @Nullable String title,
    @Nullable String unit,
    @Nullable Double estimate,
    @Nullable Double low,
    @Nullable Double high,
    int n,
    @Nullable String method,
    @Nullable String period,
    @Nullable String arm,
    @Nullable String base,
    String criterion,
    String note,
    @Nullable String disputed) {}
