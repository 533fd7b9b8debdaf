// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

import java.util.SequencedMap;

/// One kind of deed: what it costs, how often it is done, recorded, and recorded wrongly.
public record DeedData(
    String deed,
    String title,
    String group,
    boolean hypothetical,
    SequencedMap<String, Integer> points,
    SequencedMap<String, Double> actsPer1000,
    SequencedMap<String, Double> recordedPer1000,
    SequencedMap<String, Double> wrongfulShare) {}
