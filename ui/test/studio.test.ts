// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { known, layout, type Row } from '../src/charts/intervals';
import { operators, reached, squares } from '../src/charts/rollout';
import type { Indicator, Place } from '../src/data/report';
import { essay, lookOf, type Live, type ScenarioCard } from '../src/studio/answers';
import { byUnit } from '../src/studio/audit';
import { complete, keysAbove, mapsAt } from '../src/studio/complete';
import { tokenIn } from '../src/studio/enter';
import { columnsFor } from '../src/studio/learn';
import { spells } from '../src/studio/people';
import { href, parse } from '../src/studio/route.svelte';
import type { Words } from '../src/studio/rulebooks';
import { ask, at } from '../src/studio/server';
import { soFar, withPoint } from '../src/studio/soFar';

/** Answers of the real server about the scenario minimal. */
const recorded = <T>(name: string): T =>
  JSON.parse(
    readFileSync(new URL(`../fixtures/studio/${name}.json`, import.meta.url), 'utf8'),
  ) as T;

describe('an address', () => {
  it('holds a whole view and gives it back', () => {
    const query = { arm: 'points', person: 'GH1-7K3M-Q2XD-5', city: '北京 & more' };
    expect(parse(href('life', 'r1-minimal', query))).toEqual({
      page: 'life',
      id: 'r1-minimal',
      query,
    });
  });

  it('leaves out what is empty', () => {
    expect(href('')).toBe('#/');
    expect(href('run', '', { arm: '' })).toBe('#/run');
  });

  it('may be anything that somebody typed', () => {
    expect(parse('')).toEqual({ page: '', id: '', query: {} });
    expect(parse('#/run/%E0%A4%A').id).toBe('%E0%A4%A');
    expect(parse('#/<script>/"?x=<b>')).toEqual({ page: '<script>', id: '"', query: { x: '<b>' } });
  });

  it('is a token only where it looks like one', () => {
    const token = 'WvGxxpQTjrQdP9GGfA1ZPjWjkjVQ1wd9z-hzTJSD0xM';
    expect(tokenIn(`#${token}`)).toBe(token);
    expect(tokenIn('#/run/r1')).toBeNull();
    expect(tokenIn('#content')).toBeNull();
    expect(tokenIn('')).toBeNull();
  });
});

describe('a question to the server', () => {
  it('cannot leave its path', () => {
    expect(at('runs', '../secret', 'lives', 'a/b?c')).toBe('runs/..%2Fsecret/lives/a%2Fb%3Fc');
  });

  it('leaves out what is not asked', () => {
    expect(ask('x', { a: '', b: null, c: 0, d: 'é&' })).toBe('x?c=0&d=%C3%A9%26');
    expect(ask('x', {})).toBe('x');
  });
});

describe('the curves of a run so far', () => {
  const live = recorded<Live>('live');

  it('are the mean of the seeds that have come to a date, and their lowest and highest', () => {
    const [first] = soFar(live, ['none', 'points']);
    const points = live.points.filter(({ week }) => week === 13);
    const values = points.map(({ arms }) => arms.points![first!.id]!);
    expect(points).toHaveLength(2);
    const { mean, low, high } = first!.arms[1]!;
    expect(mean[0]).toBeCloseTo((values[0]! + values[1]!) / 2, 12);
    expect([low[0], high[0]]).toEqual([Math.min(...values), Math.max(...values)]);
  });

  it('have no band while there is one seed', () => {
    const one = { ...live, points: live.points.filter(({ seed }) => seed === 1) };
    for (const series of soFar(one, ['points'])) {
      expect(series.arms[0]!.low.every((low) => low === null)).toBe(true);
      expect(series.dates).toHaveLength(series.arms[0]!.mean.length);
    }
  });

  it('take each point once, however often it is told', () => {
    const point = live.points[0]!;
    expect(withPoint(live.points, point)).toHaveLength(live.points.length);
    expect(withPoint([], point)).toEqual([point]);
  });
});

describe('completion', () => {
  const words = recorded<Words>('words');
  const offers = (text: string) => {
    const cursor = text.indexOf('|');
    const offer = complete(text.replace('|', ''), cursor, words);
    return offer.choices.map((choice) => choice.text);
  };

  it('knows in whose map a line stands', () => {
    const lines = ['rules:', '  - rule: a', '    due-process:', '      '];
    expect(keysAbove(lines, 3, 6)).toEqual(['rules', 'due-process']);
    expect(keysAbove(lines, 2, 4)).toEqual(['rules']);
    expect(keysAbove(['rules:', '- '], 1, 2)).toEqual(['rules']);
    expect(keysAbove(['title: x', ''], 1, 0)).toEqual([]);
    expect(mapsAt(words.schema, ['rules'])[0]!.properties).toHaveProperty('vagueness');
  });

  it('offers keys of the map', () => {
    expect(offers('sc|')).toContain('scoring');
    expect(offers('scoring:\n  ba|')).toEqual(['base']);
    expect(offers('rules:\n  - rule: a\n    vag|')).toEqual(['vagueness']);
    expect(offers('rules:\n  - rule: a\n    |')).toContain('effects');
    expect(offers('tiers:\n  - {tier: A, fr|')).toEqual(['from']);
  });

  it('offers names of this world, and values', () => {
    expect(offers('rules:\n  - rule: a\n    deed: O|')).toContain('O1');
    expect(offers('rules:\n  - rule: a\n    channels: [camera, f|')).toEqual(['feed']);
    expect(offers('registers:\n  - register: r\n    published: t|')).toEqual(['true']);
    expect(offers('rules:\n  - rule: a\n    when: person.mi|')).toEqual(['person.migrant']);
  });

  it('is silent where anything may stand', () => {
    expect(offers('title: A|')).toEqual([]);
    expect(offers('# a comment|')).toEqual([]);
  });
});

describe('a life', () => {
  it('has spells from and until weeks', () => {
    expect(spells([false, true, true, false, true])).toEqual([
      [1, 3],
      [4, 5],
    ]);
    expect(spells([])).toEqual([]);
  });
});

describe('arms of a run', () => {
  it('are drawn against the first', () => {
    const arms = lookOf([
      { arm: 'none', title: 'No regime' },
      { arm: 'essay', title: 'The essay \u202e' },
    ]);
    expect(arms.of('none').tone).toBe(0);
    expect(arms.of('essay').tone).toBe(1);
    expect(arms.title('essay')).toBe('The essay ⟨U+202E⟩');
    expect(lookOf([]).reference).toBe('');
  });
});

describe('the largest scenario', () => {
  it('is the one of the essay', () => {
    const card = (scenario: string, people: number) => ({ scenario, people }) as ScenarioCard;
    expect(essay([card('a', 1), card('b', 9), card('c', 3)])?.scenario).toBe('b');
    expect(essay([])).toBeUndefined();
  });
});

describe('an audited indicator', () => {
  it('puts only what shares a unit on one axis', () => {
    const row = (part: string, unit: string, estimate: number | null, base: string | null = null) =>
      ({ arm: 'a', part, unit, estimate, low: null, high: null, n: 2, method: null, period: 'p', base });
    const indicator: Indicator = {
      id: 'I13',
      title: 'T',
      unit: 'share',
      truth: false,
      rows: [row('all', 'share', 0.5), row('mean', 'weeks', 12), row('x', 'share', null), row('all', 'share', 1, 'b')],
    };
    const groups = byUnit(indicator, lookOf([{ arm: 'a', title: 'A' }]));
    expect(groups.map(({ unit, rows }) => [unit, rows.length])).toEqual([
      ['share', 1],
      ['weeks', 1],
    ]);
  });
});

describe('a chart of intervals', () => {
  const rows: Row[] = [
    { name: 'a', marks: [{ tone: 0, label: '', estimate: null, low: null, high: null, n: null }] },
    { name: 'b', marks: [{ tone: 0, label: '', estimate: 1, low: 0, high: 2, n: 3 }] },
  ];
  it('leaves out what was not measured and leaves room for what was', () => {
    expect(known(rows).map(({ name }) => name)).toEqual(['b']);
    expect(layout(rows, true).tops).toEqual([0, 32]);
    expect(layout(rows, false).height).toBeGreaterThan(layout(rows, true).height);
  });
});

describe('the roll-out', () => {
  const place = (province: string, adopted: string | null, tile: [number, number] | null) =>
    ({ province, adopted, tile, operator: province, people: 1, short: null, arms: {} }) as Place;
  const places = [place('b', '2014-03-01', [3, 2]), place('a', null, [4, 2])];

  it('reaches a place on its day', () => {
    expect(reached(places, Date.UTC(2014, 1, 28))).toEqual([]);
    expect(reached(places, Date.UTC(2014, 2, 1)).map(({ province }) => province)).toEqual(['b']);
    expect(operators(places)).toEqual(['a', 'b']);
  });

  it('has a square for every place, its own where all have one', () => {
    expect(squares(places, 7)).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(squares([...places, place('c', null, null)], 2)[2]).toEqual([0, 1]);
  });
});

describe('a crowd', () => {
  it('stands in rows that fit', () => {
    expect(columnsFor(10, 800)).toBe(5);
    expect(columnsFor(1000, 320)).toBe(14);
    expect(columnsFor(1, 100)).toBe(5);
  });
});
