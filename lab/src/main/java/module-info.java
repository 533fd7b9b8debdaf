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
  requires hipparchus.core;
  requires hipparchus.optim;
  requires hipparchus.stat;

  exports glasshouse.lab;
  exports glasshouse.lab.claim;
  exports glasshouse.lab.experiment;
  exports glasshouse.lab.experiment.calibration;
  exports glasshouse.lab.experiment.design;
  exports glasshouse.lab.experiment.effect;
  exports glasshouse.lab.experiment.function;
  exports glasshouse.lab.experiment.question;
  exports glasshouse.lab.experiment.store;
  exports glasshouse.lab.experiment.text;
  exports glasshouse.lab.fork;
  exports glasshouse.lab.indicator;
  exports glasshouse.lab.life;
  exports glasshouse.lab.life.search;
  exports glasshouse.lab.registry;
  exports glasshouse.lab.indicator.interval;
  exports glasshouse.lab.learn;
  exports glasshouse.lab.lending;
  exports glasshouse.lab.report;
  exports glasshouse.lab.result;
  exports glasshouse.lab.result.data;
  exports glasshouse.lab.result.data.life;
  exports glasshouse.lab.result.query;
  exports glasshouse.lab.scenario;
  exports glasshouse.lab.scenario.text;
  exports glasshouse.lab.schema;
  exports glasshouse.lab.validate;
  exports glasshouse.lab.world;

  opens glasshouse.lab.experiment.text to
      glasshouse.rulebook;
  opens glasshouse.lab.scenario.text to
      glasshouse.rulebook;
}
