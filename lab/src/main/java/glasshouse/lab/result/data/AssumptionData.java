// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parameter with its two presets, its range, its evidence mark and its sources.
public record AssumptionData(
    String key,
    String symbol,
    String meaning,
    String unit,
    double essay,
    double documented,
    @Nullable Double low,
    @Nullable Double high,
    String mark,
    List<String> sources) {}
