// SPDX-License-Identifier: Apache-2.0
import { Arms } from '../data/arms';
import { literal } from '../data/literal';
import { read as readReport } from '../data/read';
import type { Report, Series } from '../data/report';
import { at, post, read, readText } from './server';
import { listen } from './stream';

// The shapes of `openapi.yaml`, as far as the pages use them.

export interface ArmCard {
  arm: string;
  title: string;
  about: string;
  default: boolean;
  reference: boolean;
  national: string | null;
  local: string | null;
}

export interface Order {
  scenario: string;
  arms?: string[];
  people?: number;
  years?: number;
  seeds?: number;
  seed?: number;
  settings?: Record<string, number>;
  change?: { arm: string; book: string; text: string };
}

export interface ScenarioCard {
  scenario: string;
  title: string;
  about: string;
  people: number;
  years: number;
  arms: ArmCard[];
  quick: Order;
}

export type State = 'queued' | 'running' | 'done' | 'cancelled' | 'interrupted' | 'failed';

export interface Progress {
  done: number;
  total: number;
  stage: string;
  left?: number | null;
}

export interface RunState {
  run: string;
  state: State;
  order: Required<Omit<Order, 'change'>> & Pick<Order, 'change'>;
  title: string;
  arms: { arm: string; title: string }[];
  progress: Progress;
  message: string;
  command: string;
  digest: string | null;
  cities: string[] | null;
  weeks: number | null;
  start: string;
}

export interface LivePoint {
  run: string;
  seed: number;
  week: number;
  date: string;
  arms: Record<string, Record<string, number | null>>;
}

export interface Live {
  series: Pick<Series, 'id' | 'title' | 'unit' | 'indicator'>[];
  points: LivePoint[];
}

export const about = () =>
  read<{ version: string; kinds: { kind: string; title: string }[]; notice: string }>('about');

export const scenarios = async (): Promise<ScenarioCard[]> =>
  (await read<{ scenarios: ScenarioCard[] }>('scenarios')).scenarios;

export const runs = async (): Promise<RunState[]> =>
  (await read<{ runs: RunState[] }>('runs')).runs;

export const runState = (run: string) => read<RunState>(at('runs', run));

export const start = async (order: Order): Promise<string> =>
  (await post<RunState>('runs', order)).run;

export const cancel = (run: string) => post<RunState>(at('runs', run, 'cancel'));
export const resume = (run: string) => post<RunState>(at('runs', run, 'resume'));
export const live = (run: string) => read<Live>(at('runs', run, 'live'));

export const results = async (run: string): Promise<Report> =>
  readReport(await readText(at('runs', run, 'results')));

/** The scenario of the essay: the largest. */
export const essay = (cards: ScenarioCard[]): ScenarioCard | undefined =>
  [...cards].sort((a, b) => b.people - a.people)[0];

/** Hears of everything that happens; every tab shares one stream. */
export const hear = (told: (kind: string, data: unknown) => void): (() => void) =>
  listen('/api/events', ['run', 'live', 'experiment', 'reset'], ({ kind, data }) =>
    told(kind, data),
  );

/** The arms of a run as charts draw them: the first is the one that others are compared with. */
export function lookOf(arms: { arm: string; title: string }[]): Arms {
  const plain = { about: '', digest: '' };
  return new Arms({
    arms: arms.map(({ arm, title }) => ({ ...plain, arm, title: literal(title) })),
    headlines: [],
    claims: [],
  });
}
