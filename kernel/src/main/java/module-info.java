// SPDX-License-Identifier: Apache-2.0

/// Numbers and memory: addressed random draws, chances, columns, the crew of threads.
module glasshouse.kernel {
  requires static org.jspecify;

  exports glasshouse.kernel;
}
