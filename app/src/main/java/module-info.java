// SPDX-License-Identifier: Apache-2.0

/// The command line.
module glasshouse.app {
  requires static org.jspecify;
  requires glasshouse.bench;
  requires glasshouse.lab;
  requires info.picocli;
  requires java.management;
  requires jdk.management;

  opens glasshouse.app.author to
      info.picocli;
  opens glasshouse.app.cli to
      info.picocli;
  opens glasshouse.app.experiment to
      info.picocli;
  opens glasshouse.app.life to
      info.picocli;
  opens glasshouse.app.run to
      info.picocli;
}
