// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { read } from '../src/data/read';
import en from '../messages/en.json';
import Page from '../src/Page.svelte';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixture = readFileSync(`${root}fixtures/results.json`, 'utf8');
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</script><!--',
  '${7*7}{{7*7}}{@html 1}',
  'javascript:alert(1)',
  '&lt;b&gt;',
];

/** The same data with one text in the place of every text that is not an id the page looks up. */
function soiled(value: unknown, text: string): unknown {
  if (typeof value === 'string') {
    return /^\d{4}-\d\d-\d\d$/.test(value) ? value : text;
  }
  if (Array.isArray(value)) {
    return value.map((one) => soiled(one, text));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, soiled(v, text)]))
    : value;
}

const tags = (html: string) => html.match(/<[a-z][a-z0-9]*/gi)!.sort();
const draw = (json: string) => {
  const { head, body } = render(Page, { props: { report: read(json) } });
  return head + body;
};

describe('the page', () => {
  it('is drawn from the fixture', () => {
    const html = draw(fixture);
    for (const id of [
      'headlines',
      'claims',
      'time',
      'published',
      'deeds',
      'places',
      'rollout',
      'assumptions',
      'sources',
    ]) {
      expect(html).toContain(`<section id="${id}"`);
    }
    expect(html).toContain('made up');
    expect(html).not.toMatch(/NaN|undefined|\[object/);
  });

  it('says what an interval is about, and shows reports that do not say', () => {
    expect(draw(fixture)).toMatch(/class="method">Wilson<[\s\S]*5,000,000 people, all seeds/);
    const older = draw(fixture.replace(/,"method":("\w+"|null)/g, ''));
    expect(older).not.toContain('class="method"');
    expect(older).toContain('5 seeds');
  });

  it('is drawn from nothing', () => {
    expect(draw('{}')).toContain('id="opening"');
    expect(render(Page, { props: { report: null } }).body).toContain('no results yet');
  });

  it.each(HOSTILE)('shows %s as it is written', (text) => {
    const plain = tags(
      draw(
        JSON.stringify(
          soiled(
            JSON.parse(fixture),
            'a plain text of some length'.slice(0, text.length).padEnd(text.length, 'x'),
          ),
        ),
      ),
    );
    const html = draw(JSON.stringify(soiled(JSON.parse(fixture), text)));
    expect(tags(html)).toEqual(plain);
    const seen = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(html).toContain(seen);
  });
});

describe('the messages', () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => readFileSync(`${root}src/${name}`, 'utf8'));
  const source = files.join('\n');

  it('are all used', () => {
    const prefixes = [...source.matchAll(/[`']([a-z.]+)\.\$\{/gi)].map((match) => `${match[1]}.`);
    const unused = Object.keys(en).filter((key) => {
      const stem = key.replace(/\.(one|other)$/, '');
      const named = source.includes(`'${stem}'`) || source.includes(`="${stem}"`);
      return !named && !prefixes.some((prefix) => key.startsWith(prefix));
    });
    expect(unused).toEqual([]);
  });

  it('hold every word of the page: none stands in the code', () => {
    const words = files.flatMap((text) =>
      [
        ...text
          .replace(/<(script|!--)[\s\S]*?(<\/script>|-->)/g, '')
          .matchAll(/>\s*([A-Za-z][a-z]+ [a-z ]+)\s*</g),
      ].map((match) => match[1]),
    );
    expect(words).toEqual([]);
  });

  it('never put markup into the page', () => {
    expect(source).not.toContain('{@html');
    expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});
