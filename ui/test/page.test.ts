// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, PLACEHOLDER } from '../vite/island';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'glasshouse-page-'));
let page = '';

beforeAll(async () => {
  await build({ root, logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
  page = readFileSync(join(out, 'report.html'), 'utf8');
});
afterAll(() => rmSync(out, { recursive: true }));

const inner = (tag: string) =>
  new RegExp(`<${tag}>([\\s\\S]*?)</${tag.split(' ')[0]}>`).exec(page)![1]!;
const hash = (text: string) => createHash('sha256').update(text).digest('base64');

describe('the built page', () => {
  it('is one file with one place for the data', () => {
    expect(readdirSync(out)).toEqual(['report.html']);
    expect(page.split(PLACEHOLDER)).toHaveLength(2);
    expect(page).toContain(
      '<script type="application/json" id="glasshouse-data">__GLASSHOUSE_DATA__</script>',
    );
  });

  it('stays under 400 kB compressed', () => {
    expect(gzipSync(page).length).toBeLessThan(400_000);
  });

  it('names no address but the namespaces of HTML and SVG', () => {
    const addresses = new Set(page.match(/https?:\/\/[^\s"'`)<]*/g));
    const names = '2000/svg 2000/xmlns/ 1999/xhtml 1999/xlink 1998/Math/MathML XML/1998/namespace';
    const known = names.split(' ').map((name) => `http://www.w3.org/${name}`);
    expect([...addresses].filter((address) => !known.includes(address))).toEqual([]);
    expect(page).not.toMatch(/\b(src|href)="(?!data:,|#)[^"]/);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('allows its own script and style by their digests, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`script-src 'sha256-${hash(inner('script type="module"'))}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(inner('style'))}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('keeps hostile data inside its element', () => {
    const hostile = '</script><script>alert(1)</script><!--<script>&\u2028\u2029';
    const filled = fill(page, JSON.stringify({ scenario: { title: hostile } }));
    const island = /id="glasshouse-data">([^<]*)<\/script>/.exec(filled)![1]!;
    expect(JSON.parse(island).scenario.title).toBe(hostile);
    expect(filled.match(/<script/g)).toHaveLength(page.match(/<script/g)!.length);
  });

  it('is built from packages whose lock names no address', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(
      /"resolved"|registry/,
    );
  });
});
