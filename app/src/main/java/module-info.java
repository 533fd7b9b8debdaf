// SPDX-License-Identifier: Apache-2.0

/// The command line.
module glasshouse.app {
  requires static org.jspecify;
  requires glasshouse.bench;
  requires glasshouse.lab;
  requires info.picocli;
  requires io.helidon.common.tls;
  requires io.helidon.http;
  requires io.helidon.webserver;
  requires java.logging;
  requires java.management;
  requires jdk.management;
  requires tools.jackson.core;
  requires tools.jackson.databind;

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
  opens glasshouse.app.web to
      info.picocli;
}
