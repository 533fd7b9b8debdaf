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
