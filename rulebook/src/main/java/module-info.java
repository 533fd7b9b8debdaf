// SPDX-License-Identifier: Apache-2.0

/// What people wrote down: rules, registers, gates, safeguards, amendments.
///
/// CEL is read from the class path (see the pom): its jars share packages and cannot be modules.
module glasshouse.rulebook {
  requires transitive org.jspecify;
  requires org.snakeyaml.engine;

  exports glasshouse.rulebook;
  exports glasshouse.rulebook.compile;
  exports glasshouse.rulebook.clause;
  exports glasshouse.rulebook.diff;
  exports glasshouse.rulebook.edit;
  exports glasshouse.rulebook.lint;
  exports glasshouse.rulebook.process;
  exports glasshouse.rulebook.text;
  exports glasshouse.rulebook.text.schema;
  exports glasshouse.rulebook.text.trial;
  exports glasshouse.rulebook.vignette;
}
