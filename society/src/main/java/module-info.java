// SPDX-License-Identifier: Apache-2.0

/// Who lives here, and one week of it. The stages of the week are not exported.
module glasshouse.society {
  requires static org.jspecify;
  requires transitive glasshouse.kernel;
  requires transitive glasshouse.rulebook;

  exports glasshouse.society;
  exports glasshouse.society.land;
  exports glasshouse.society.people;
  exports glasshouse.society.profile;
  exports glasshouse.society.regime;
  exports glasshouse.society.witness;
}
