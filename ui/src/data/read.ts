// SPDX-License-Identifier: Apache-2.0
import { literal } from './literal';
import {
  METHODS,
  VERDICTS,
  type Arm,
  type Assumption,
  type Band,
  type ByArm,
  type Claim,
  type Curve,
  type Deed,
  type Estimate,
  type Headline,
  type Indicator,
  type IndicatorRow,
  type Life,
  type LifeLine,
  type Method,
  type Place,
  type Point,
  type Published,
  type Report,
  type Run,
  type Scenario,
  type Series,
  type Source,
} from './report';

type Json = Record<string, unknown>;

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string =>
  typeof value === 'string' ? literal(value) : typeof value === 'number' ? String(value) : '';
const textOrNull = (value: unknown): string | null => text(value) || null;
const texts = (value: unknown): string[] => list(value).map(text);
const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const count = (value: unknown): number => number(value) ?? 0;
const numbers = (value: unknown): (number | null)[] => list(value).map(number);
const day = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;

function byArm(value: unknown): ByArm {
  const result: ByArm = {};
  for (const [arm, one] of Object.entries(object(value))) {
    const read = number(one);
    if (read !== null) {
      result[literal(arm)] = read;
    }
  }
  return result;
}

const estimate = (from: Json): Estimate => ({
  estimate: number(from.estimate),
  low: number(from.low),
  high: number(from.high),
});

const method = (from: Json): Method =>
  METHODS.find((one) => one === from.method) ?? null;

const scenario = (from: Json): Scenario => ({
  id: text(from.id),
  title: text(from.title),
  about: text(from.about),
  digest: text(from.digest),
});

const run = (from: Json): Run => ({
  people: count(from.people),
  years: count(from.years),
  seeds: count(from.seeds),
  seed: typeof from.seed === 'string' ? text(from.seed) : count(from.seed),
  start: day(from.start) ?? '',
  end: day(from.end) ?? '',
  threads: count(from.threads),
  seconds: count(from.seconds),
  result_digest: text(from.result_digest),
  notes: texts(from.notes),
});

const arm = (from: Json): Arm => ({
  arm: text(from.arm),
  title: text(from.title) || text(from.arm),
  about: text(from.about),
  digest: text(from.digest),
});

const headline = (from: Json): Headline => ({
  ...estimate(from),
  id: text(from.id),
  title: text(from.title),
  value_text: text(from.value_text),
  unit: text(from.unit),
  n: count(from.n),
  method: method(from),
  period: text(from.period),
  arm: text(from.arm),
  base: textOrNull(from.base),
  meaning: text(from.meaning),
  assumption: from.assumption === true,
});

const claim = (from: Json): Claim => ({
  ...estimate(from),
  id: text(from.id),
  side: from.side === 'proponents' ? 'proponents' : 'critics',
  text: text(from.text),
  verdict: VERDICTS.find((verdict) => verdict === from.verdict) ?? 'not yet measured',
  indicator: textOrNull(from.indicator),
  title: textOrNull(from.title),
  unit: textOrNull(from.unit),
  n: count(from.n),
  method: method(from),
  period: textOrNull(from.period),
  arm: textOrNull(from.arm),
  base: textOrNull(from.base),
  criterion: text(from.criterion),
  note: text(from.note),
  disputed: textOrNull(from.disputed),
});

const indicatorRow = (from: Json): IndicatorRow => ({
  ...estimate(from),
  arm: text(from.arm),
  part: text(from.part),
  n: count(from.n),
  method: method(from),
  period: text(from.period),
  base: textOrNull(from.base),
});

const indicator = (from: Json): Indicator => ({
  id: text(from.id),
  title: text(from.title),
  unit: text(from.unit),
  truth: from.truth === true,
  rows: list(from.rows).map(object).map(indicatorRow),
});

const band = (from: Json): Band => ({
  arm: text(from.arm),
  mean: numbers(from.mean),
  low: numbers(from.low),
  high: numbers(from.high),
});

const dates = (value: unknown): string[] => list(value).map((one) => day(one) ?? '');

const series = (from: Json): Series => ({
  id: text(from.id),
  title: text(from.title),
  unit: text(from.unit),
  indicator: text(from.indicator),
  dates: dates(from.dates),
  arms: list(from.arms).map(object).map(band),
});

function points(value: unknown): Point[] {
  return list(value)
    .map(object)
    .flatMap((from) => {
      const date = day(from.date);
      const at = number(from.value);
      if (date === null || at === null) {
        return [];
      }
      const use = from.use === 'fit' || from.use === 'hold-out' ? from.use : 'context';
      return [
        {
          date,
          value: at,
          low: number(from.low),
          high: number(from.high),
          confidence: text(from.confidence),
          source: text(from.source),
          use,
        },
      ];
    });
}

const curve = (from: Json): Curve => ({ ...band(from), dates: dates(from.dates) });

const published = (from: Json): Published => ({
  id: text(from.id),
  title: text(from.title),
  unit: text(from.unit),
  fit_until: day(from.fit_until),
  points: points(from.points),
  arms: list(from.arms).map(object).map(curve),
});

const deed = (from: Json): Deed => ({
  deed: text(from.deed),
  title: text(from.title),
  group: text(from.group),
  hypothetical: from.hypothetical === true,
  points: byArm(from.points),
  acts_per_1000: byArm(from.acts_per_1000),
  recorded_per_1000: byArm(from.recorded_per_1000),
  wrongful_share: byArm(from.wrongful_share),
});

function tile(value: unknown): [number, number] | null {
  const [column, row] = numbers(value);
  return Number.isInteger(column) && Number.isInteger(row) ? [column!, row!] : null;
}

const place = (from: Json): Place => ({
  province: text(from.province),
  people: count(from.people),
  adopted: day(from.adopted),
  operator: text(from.operator),
  short: textOrNull(from.short),
  tile: tile(from.tile),
  arms: Object.fromEntries(
    Object.entries(object(from.arms)).map(([name, rates]) => [literal(name), byArm(rates)]),
  ),
});

const assumption = (from: Json): Assumption => ({
  key: text(from.key),
  symbol: text(from.symbol),
  meaning: text(from.meaning),
  unit: text(from.unit),
  essay: number(from.essay),
  documented: number(from.documented),
  low: number(from.low),
  high: number(from.high),
  mark: text(from.mark),
  sources: texts(from.sources),
});

const source = (from: Json): Source => ({
  id: text(from.id),
  title: text(from.title),
  author: text(from.author),
  date: text(from.date),
  confidence: text(from.confidence),
});

const lifeLine = (from: Json): LifeLine => ({
  week: count(from.week),
  date: day(from.date),
  sort: text(from.sort),
  truth: text(from.truth),
  known: text(from.known),
  clause: text(from.clause),
  is_wrong: from.is_wrong === true,
});

const life = (from: Json): Life => ({
  kind: text(from.kind),
  title: text(from.title),
  person: text(from.person),
  arm: text(from.arm),
  portrait: text(from.portrait),
  start: day(from.start),
  step_weeks: Math.max(1, count(from.step_weeks)),
  score: numbers(from.score),
  trust: numbers(from.trust),
  spells: list(from.spells)
    .map(object)
    .map((spell) => [count(spell.from), count(spell.until)]),
  lines: list(from.lines).map(object).map(lifeLine),
  omitted: count(from.omitted),
  avoidable: texts(from.avoidable),
  twin: text(from.twin),
});

/** Long integers would lose their last digits as doubles: they stay text where browsers allow. */
function keepLong(_: string, value: unknown, context?: { source?: string }): unknown {
  const long = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return long && context?.source ? context.source : value;
}

/** Reads results; what is missing is left empty, what is not a number counts as not measured. */
export function read(json: string): Report {
  const from = object(JSON.parse(json, keepLong));
  const each = <T>(value: unknown, as: (from: Json) => T): T[] => list(value).map(object).map(as);
  return {
    fixture: from.fixture === true,
    version: text(from.version),
    scenario: scenario(object(from.scenario)),
    run: run(object(from.run)),
    arms: each(from.arms, arm),
    headlines: each(from.headlines, headline),
    claims: each(from.claims, claim),
    indicators: each(from.indicators, indicator),
    series: each(from.series, series),
    published: each(from.published, published),
    deeds: each(from.deeds, deed),
    places: each(from.places, place),
    assumptions: each(from.assumptions, assumption),
    warnings: texts(from.warnings),
    sources: each(from.sources, source),
    lives: each(from.lives, life),
  };
}
