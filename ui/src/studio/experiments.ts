// SPDX-License-Identifier: Apache-2.0
import type { Assumption } from '../data/report';
import type { Progress, State } from './answers';
import { at, post, read } from './server';

export interface ExperimentOrder {
  scenario: string;
  arm: string;
  parameters: string[];
  indicator?: string;
  people?: number;
  years?: number;
  trajectories?: number;
}

export interface Effect {
  parameter: string;
  meaning: string;
  unit: string;
  from: number;
  to: number;
  mu_star: number | null;
  low: number | null;
  high: number | null;
  sigma: number | null;
}

export interface ExperimentState {
  experiment: string;
  state: State;
  order: ExperimentOrder;
  progress: Progress;
  message: string;
  measure?: string;
  effects: Effect[] | null;
}

export const experiments = async (): Promise<ExperimentState[]> =>
  (await read<{ experiments: ExperimentState[] }>('experiments')).experiments;

export const order = (wish: ExperimentOrder) => post<ExperimentState>('experiments', wish);

export const cancelExperiment = (id: string) =>
  post<ExperimentState>(at('experiments', id, 'cancel'));

export const parameters = async (scenario: string): Promise<Assumption[]> =>
  (await read<{ parameters: Assumption[] }>(at('scenarios', scenario))).parameters;

// What the measured share of wrongful penalties can hang on, so what to begin with.
const FIRST = ['identity', 'vagueness', 'assessor', 'camera', 'report', 'deterrence'];

/** A parameter of each topic, those first that records hang on: something to begin with. */
export function oneOfEach(ranges: Assumption[]): string[] {
  const topics = new Map<string, string>();
  for (const { key } of ranges) {
    const topic = key.split('.')[0]!;
    topics.set(topic, topics.get(topic) ?? key);
  }
  const rank = (topic: string) => (FIRST.includes(topic) ? FIRST.indexOf(topic) : FIRST.length);
  return [...topics]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, key]) => key);
}
