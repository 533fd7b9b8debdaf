// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const outs = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'glasshouse-studio-')));

/** Every file of a build by its path. */
function contents(out: string): Map<string, string> {
  return new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')]),
  );
}

let files = new Map<string, string>();
beforeAll(async () => {
  for (const outDir of outs) {
    await build({
      root,
      configFile: join(root, 'vite.studio.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    });
  }
  files = contents(outs[0]!);
});
afterAll(() => outs.forEach((out) => rmSync(out, { recursive: true })));

describe('the built studio', () => {
  it('is the same file by file when it is built again', () => {
    expect([...contents(outs[1]!)]).toEqual([...files]);
  });

  it('weighs less than 400 kB compressed, with every page and language', () => {
    const sizes = [...files.values()].map((text) => gzipSync(text).length);
    expect(sizes.reduce((sum, one) => sum + one)).toBeLessThan(400_000);
  });

  it('has no script or style in its page, as the policy of the server asks', () => {
    const page = files.get('studio.html')!;
    expect(page).not.toMatch(/<style|style=|\son\w+=/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toMatch(/<script type="module"[^>]*src="\/assets\/[^"]+"><\/script>/);
  });

  it('carries no style attribute in the markup that its scripts write', () => {
    for (const [name, text] of files) {
      expect([name, text.match(/<[a-z][^>`]*\sstyle=["']?[^$]/g)]).toEqual([name, null]);
    }
  });

  it('names no address of another machine', () => {
    const known = /^http:\/\/www\.w3\.org\/|^https:\/\/svelte\.dev\/e\//;
    for (const text of files.values()) {
      const found = text.match(/(?:https?|wss?):\/\/[\w.-]+[^\s"'`)<]*/g) ?? [];
      expect(found.filter((address) => !known.test(address))).toEqual([]);
    }
  });

  it('keeps no token and evaluates no text', () => {
    const code = [...files.values()].join('\n');
    expect(code).not.toMatch(/setItem\([^)]*token/i);
    expect(code).not.toMatch(/\beval\(|new Function\(/);
  });
});
