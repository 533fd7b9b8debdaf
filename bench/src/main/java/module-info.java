// SPDX-License-Identifier: Apache-2.0

/// Speed and memory, beside plain loops on the same model.
module glasshouse.bench {
  requires static org.jspecify;
  requires transitive glasshouse.lab;
  requires java.management;
  requires tools.jackson.databind;

  exports glasshouse.bench;
}
