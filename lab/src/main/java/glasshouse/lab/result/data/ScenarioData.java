// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

/// The scenario a run started from.
public record ScenarioData(String id, String title, String about, String digest) {}
