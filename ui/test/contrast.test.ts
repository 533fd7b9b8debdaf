// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = ['page', 'panels', 'chart']
  .map((name) => readFileSync(new URL(`../src/style/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

/** Both colours of every variable: light, dark. */
const colours = new Map<string, [string, string]>();
for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  colours.set(name!, [light!, dark!]);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const tones = Array.from({ length: 8 }, (_, i) => `tone-${i}`);
const texts: [string, string][] = [
  ...['paper', 'raised', 'sunken', 'warn'].flatMap(
    (back) =>
      [
        ['ink', back],
        ['soft', back],
      ] as [string, string][],
  ),
  ...['accent', 'supported', 'contradicted', 'undecided', ...tones].map(
    (c) => [c, 'paper'] as [string, string],
  ),
  ['accent', 'sunken'],
];

describe.each([0, 1])('in theme %i (0 light, 1 dark)', (theme) => {
  const of = (name: string) => colours.get(name)![theme]!;

  it.each(texts)('%s can be read on %s', (text, back) => {
    expect(contrast(of(text), of(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'warn-edge'])('the edge %s can be seen', (edge) => {
    expect(contrast(of(edge), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  it('names can be read on every shade of the map', () => {
    const rules = [
      ...css.matchAll(/((?:svg \.on-\d,?\s*)+)\{\s*fill: light-dark\((#\w{6}), (#\w{6})\)/g),
    ];
    const seen = rules.flatMap(([, selectors, ...ink]) =>
      [...selectors!.matchAll(/on-(\d)/g)].map(([, n]) => {
        expect(contrast(ink[theme]!, of(`shade-${n}`))).toBeGreaterThanOrEqual(4.5);
        return n;
      }),
    );
    expect(seen).toHaveLength(6);
  });
});
