// SPDX-License-Identifier: Apache-2.0

/** A number with its doubt. All three are null where nothing was measured. */
export interface Estimate {
  estimate: number | null;
  low: number | null;
  high: number | null;
}

export const METHODS = ['student', 'cities', 'wilson', 'greenwood', 'bootstrap'] as const;
/** How an interval was found, and so what its n counts; null in reports that do not say. */
export type Method = (typeof METHODS)[number] | null;

export interface Scenario {
  id: string;
  title: string;
  about: string;
  digest: string;
}

export interface Run {
  people: number;
  years: number;
  seeds: number;
  /** Text where the number is too long for a double. */
  seed: number | string;
  start: string;
  end: string;
  threads: number;
  seconds: number;
  result_digest: string;
  notes: string[];
}

export interface Arm {
  arm: string;
  title: string;
  about: string;
  digest: string;
}

export interface Headline extends Estimate {
  id: string;
  title: string;
  value_text: string;
  unit: string;
  n: number;
  method: Method;
  period: string;
  arm: string;
  base: string | null;
  meaning: string;
  assumption: boolean;
}

export const VERDICTS = ['supported', 'contradicted', 'undecided', 'not yet measured'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Side = 'critics' | 'proponents';

export interface Claim extends Estimate {
  id: string;
  side: Side;
  text: string;
  verdict: Verdict;
  indicator: string | null;
  title: string | null;
  unit: string | null;
  n: number;
  method: Method;
  period: string | null;
  arm: string | null;
  base: string | null;
  criterion: string;
  note: string;
  disputed: string | null;
}

export interface IndicatorRow extends Estimate {
  arm: string;
  part: string;
  /** Unit of this part, where it is not that of the indicator. */
  unit?: string;
  n: number;
  method: Method;
  period: string;
  base: string | null;
}

export interface Indicator {
  id: string;
  title: string;
  unit: string;
  /** True where it needs the truth that only a simulation knows. */
  truth: boolean;
  rows: IndicatorRow[];
}

export interface Band {
  arm: string;
  mean: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
}

export interface Series {
  id: string;
  title: string;
  unit: string;
  indicator: string;
  dates: string[];
  arms: Band[];
}

export type Use = 'fit' | 'hold-out' | 'context';

export interface Point {
  date: string;
  value: number;
  low: number | null;
  high: number | null;
  confidence: string;
  source: string;
  use: Use;
}

export interface Curve extends Band {
  dates: string[];
}

export interface Published {
  id: string;
  title: string;
  unit: string;
  fit_until: string | null;
  points: Point[];
  arms: Curve[];
}

export type ByArm = Record<string, number>;

export interface Deed {
  deed: string;
  title: string;
  group: string;
  hypothetical: boolean;
  points: ByArm;
  acts_per_1000: ByArm;
  recorded_per_1000: ByArm;
  wrongful_share: ByArm;
}

export interface Place {
  province: string;
  people: number;
  adopted: string | null;
  operator: string;
  /** A name short enough for a tile, where the scenario has one. */
  short: string | null;
  /** Column and row of the tile map, where the scenario has them. */
  tile: [number, number] | null;
  arms: Record<string, ByArm>;
}

export interface Assumption {
  key: string;
  symbol: string;
  meaning: string;
  unit: string;
  essay: number | null;
  documented: number | null;
  low: number | null;
  high: number | null;
  mark: string;
  sources: string[];
}

export interface Source {
  id: string;
  title: string;
  author: string;
  date: string;
  confidence: string;
}

/** One thing that happened in a life. */
export interface LifeLine {
  week: number;
  date: string | null;
  sort: string;
  truth: string;
  known: string;
  clause: string;
  is_wrong: boolean;
}

/** A synthetic life. */
export interface Life {
  kind: string;
  title: string;
  person: string;
  arm: string;
  sketch: string;
  start: string | null;
  step_weeks: number;
  score: (number | null)[];
  trust: (number | null)[];
  /** Weeks on a register: from one, and until another. */
  spells: [number, number][];
  lines: LifeLine[];
  omitted: number;
  avoidable: string[];
  twin: string;
}

/** Everything the page shows: the content of `results.json`. */
export interface Report {
  /** True for the made-up numbers of the fixture. */
  fixture: boolean;
  version: string;
  scenario: Scenario;
  run: Run;
  arms: Arm[];
  headlines: Headline[];
  claims: Claim[];
  indicators: Indicator[];
  series: Series[];
  published: Published[];
  deeds: Deed[];
  places: Place[];
  assumptions: Assumption[];
  warnings: string[];
  sources: Source[];
  lives: Life[];
}
