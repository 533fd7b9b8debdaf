// SPDX-License-Identifier: Apache-2.0

/// Experiments: scenario, arm, run, seeds, tallies, indicators, results.
module glasshouse.lab {
  requires static org.jspecify;
  requires transitive glasshouse.kernel;
  requires transitive glasshouse.rulebook;
  requires transitive glasshouse.society;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires java.sql;
  requires duckdb.jdbc;
  requires org.apache.commons.statistics.distribution;
  requires hipparchus.stat;

  exports glasshouse.lab;
  exports glasshouse.lab.claim;
  exports glasshouse.lab.indicator;
  exports glasshouse.lab.indicator.interval;
  exports glasshouse.lab.lending;
  exports glasshouse.lab.report;
  exports glasshouse.lab.result;
  exports glasshouse.lab.result.data;
  exports glasshouse.lab.scenario;
  exports glasshouse.lab.scenario.text;
  exports glasshouse.lab.validate;
  exports glasshouse.lab.world;

  opens glasshouse.lab.scenario.text to
      glasshouse.rulebook;
}
