// SPDX-License-Identifier: Apache-2.0
// Usage: node scripts/fill.mjs [results.json] [page.html]: the built report with these results.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [results = here('../fixtures/results.json'), page = here('../dist/preview.html')] =
  process.argv.slice(2);
const escapes = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
const json = JSON.stringify(JSON.parse(readFileSync(results, 'utf8')))
  .replace(/[<>&]/g, (c) => escapes[c])
  .replace(/\u2028/g, '\\u2028')
  .replace(/\u2029/g, '\\u2029');
const parts = readFileSync(here('../dist/report.html'), 'utf8').split('__GLASSHOUSE_DATA__');
if (parts.length !== 2) {
  throw new Error('the built page must have its placeholder exactly once');
}
writeFileSync(page, parts[0] + json + parts[1]);
console.log(page);
