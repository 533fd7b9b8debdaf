// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { fill } from './island.ts';

/** While developing, the page shows a fixture: made-up numbers in the shape of a run's results. */
export function fixture(file: string): Plugin {
  return {
    name: 'glasshouse-fixture',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(file);
    },
    transformIndexHtml: (page) =>
      fill(page, readFileSync(file, 'utf8')).replace(
        /\s*<meta http-equiv[^>]*__POLICY__[^>]*>/,
        '',
      ),
  };
}
