// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Arms } from '../src/data/arms';
import { literal } from '../src/data/literal';
import { read } from '../src/data/read';
import {
  claimsFinding,
  nearestCurve,
  placeFinding,
  publishedFinding,
  residuals,
  seriesFinding,
  valueOn,
} from '../src/text/findings';
import { fill } from '../src/text/messages';

const fixture = () =>
  read(readFileSync(new URL('../fixtures/results.json', import.meta.url), 'utf8'));

describe('text from data', () => {
  it.each([
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['\u001b[31mred', '⟨U+001B⟩[31mred'],
    ['zero\u200bwidth', 'zero⟨U+200B⟩width'],
    ['a\u0000b', 'a⟨U+0000⟩b'],
    ['two\nlines', 'two lines'],
    ['lone \ud800', 'lone ⟨U+D800⟩'],
    [`x${'\u0301'.repeat(10_000)}`, `x${'\u0301'.repeat(4)}…`],
    ['<script>${7*7}{{7*7}}', '<script>${7*7}{{7*7}}'],
    ['中文 😀', '中文 😀'],
  ])('shows what would not be seen: %j', (raw, shown) => {
    expect(literal(raw)).toBe(shown);
  });

  it('is never searched for places to fill', () => {
    expect(fill('{a} {b} {c}', { a: '{b}', b: '$&' })).toBe('{b} $& {c}');
  });
});

describe('results', () => {
  it('may lack anything', () => {
    const report = read('{}');
    expect(report.claims).toEqual([]);
    expect(report.run.people).toBe(0);
    expect(new Arms(report).reference).toBe('');
  });

  it('that are not JSON are refused', () => {
    expect(() => read('')).toThrow();
    expect(() => read('nothing here')).toThrow();
  });

  it('count what is no number as not measured', () => {
    const report = read('{"claims":[{"id":"K1","estimate":"NaN","low":null,"verdict":"maybe"}]}');
    expect(report.claims[0]).toMatchObject({
      estimate: null,
      low: null,
      verdict: 'not yet measured',
    });
  });

  it('name the method of an interval where they know it', () => {
    const { indicators } = read(
      '{"indicators":[{"id":"I9","rows":[{"n":8,"method":"wilson"},{"n":2},{"method":"guess"}]}]}',
    );
    expect(indicators[0]!.rows.map(({ method }) => method)).toEqual(['wilson', null, null]);
  });

  it('keep every digit of a long seed where the runtime can', () => {
    const { seed } = read('{"run":{"seed":9007199254740993}}').run;
    expect(['9007199254740993', 9007199254740992]).toContain(seed);
  });

  it('of the fixture are marked as such and complete', () => {
    const report = fixture();
    expect(report.fixture).toBe(true);
    expect(report.claims.map(({ id }) => id)).toHaveLength(15);
    expect(report.headlines).toHaveLength(4);
    for (const { dates, arms } of report.series) {
      for (const { mean, low, high } of arms) {
        expect([mean.length, low.length, high.length]).toEqual([
          dates.length,
          dates.length,
          dates.length,
        ]);
      }
    }
  });
});

describe('arms', () => {
  it('are compared with the one named most often as base, in grey', () => {
    const arms = new Arms(fixture());
    expect(arms.reference).toBe('none');
    expect(arms.of('none').tone).toBe(0);
    expect(arms.of('essay').tone).not.toBe(arms.of('documented').tone);
    expect(arms.first()).toBe('essay');
    expect(arms.of('unknown')).toMatchObject({ title: 'unknown' });
  });

  it('have labels of one kind: titles where all are short, otherwise ids', () => {
    const of = (...titles: string[]) =>
      new Arms(read(JSON.stringify({ arms: titles.map((title, i) => ({ arm: `a${i}`, title })) })));
    expect(of('Short', 'Also short').of('a0').label).toBe('Short');
    expect(of('Short', 'A title that is too long').of('a0').label).toBe('a0');
  });
});

describe('a finding', () => {
  const report = fixture();
  const arms = new Arms(report);
  const series = (essay: number, low: number, high: number) => ({
    id: 's',
    title: 'Harm',
    unit: 'per 1,000',
    indicator: 'I5',
    dates: ['2014-01-06'],
    arms: [
      { arm: 'none', mean: [1], low: [0.9], high: [1.1] },
      { arm: 'essay', mean: [essay], low: [low], high: [high] },
    ],
  });

  it('names the arm that is clearly apart', () => {
    expect(seriesFinding(series(3, 2.5, 3.5), arms)).toBe(
      'Harm: 3.00 under “The essay’s society” at the end, 1.00 under “No programme”',
    );
  });

  it('claims no difference where intervals overlap', () => {
    expect(seriesFinding(series(1.2, 1.05, 1.35), arms)).toContain('no arm is clearly apart');
  });

  it('is only the title where nothing was measured', () => {
    expect(seriesFinding({ ...series(1, 1, 1), arms: [] }, arms)).toBe('Harm');
  });

  const curve = (arm: string, mean: number[]) => ({
    arm,
    dates: ['2018-01-01', '2018-01-11'],
    mean,
    low: mean,
    high: mean,
  });
  const published = {
    id: 'p',
    title: 'Refusals',
    unit: 'purchases',
    fit_until: '2018-01-05',
    points: [
      {
        date: '2018-01-06',
        value: 100,
        low: null,
        high: null,
        confidence: 'B',
        source: 's',
        use: 'fit' as const,
      },
      {
        date: '2018-01-11',
        value: 400,
        low: null,
        high: null,
        confidence: 'B',
        source: 's',
        use: 'hold-out' as const,
      },
      {
        date: '2019-01-11',
        value: 500,
        low: null,
        high: null,
        confidence: 'B',
        source: 's',
        use: 'hold-out' as const,
      },
    ],
    arms: [curve('essay', [0, 900]), curve('documented', [0, 220])],
  };

  it('reads the model between its dates and not outside them', () => {
    expect(valueOn(published.arms[0]!, '2018-01-06')).toBe(450);
    expect(valueOn(published.arms[0]!, '2018-01-11')).toBe(900);
    expect(valueOn(published.arms[0]!, '2017-12-31')).toBeNull();
    expect(valueOn(published.arms[0]!, '2019-01-01')).toBeNull();
  });

  it('holds the model against what was published', () => {
    expect(nearestCurve(published)!.arm).toBe('documented');
    expect(residuals(published, published.arms[1]!)[1]).toBeCloseTo(-0.45);
    expect(publishedFinding(published, arms).replaceAll('\u00a0', ' ')).toBe(
      'Refusals: “Documented practice” comes within 10.0 % of the figures used for fitting, ' +
        'and ends 45.0 % below the last figure held out (Jan 2018)',
    );
  });

  it('about places names the ends, or that there are none', () => {
    const { places } = report;
    expect(placeFinding(places, 'essay', 'listed_per_1000', arms)).toMatch(
      /^Listed per 1,000 people: from/,
    );
    expect(placeFinding(places, 'none', 'listed_per_1000', arms)).toContain('0 everywhere');
    expect(placeFinding([], 'essay', 'listed_per_1000', arms)).toContain('Nothing was measured');
  });

  it('about claims counts both sides and what is open', () => {
    expect(claimsFinding(report.claims)).toBe(
      '6 of the critics’ 10 claims and 1 of the proponents’ 5 hold in this model; ' +
        '6 are still open.',
    );
  });
});
