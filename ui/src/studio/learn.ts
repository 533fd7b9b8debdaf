// SPDX-License-Identifier: Apache-2.0
import type { Estimate } from '../data/report';
import { at, post, read } from './server';

export interface Slider {
  slider: string;
  title: string;
  unit: string;
  low: number;
  high: number;
  step: number;
  value: number;
}

export interface SceneCard {
  scene: string;
  number: number;
  title: string;
  people: number;
  weeks: number;
  shows: string;
  sliders: Slider[];
}

export interface Dot {
  dot: number;
  did: number;
  posted: number;
  wrong: number;
  missed: number;
  listed: boolean;
  refused: number;
  silent: number;
  group: number;
  score: number | null;
}

export interface Scene {
  scene: string;
  seed: number;
  people: number;
  weeks: number;
  milliseconds: number;
  dots: Dot[];
  numbers: (Estimate & { id: string; title: string; unit: string; n: number; period: string })[];
  series: {
    id: string;
    title: string;
    unit: string;
    weeks: number[];
    values: (number | null)[];
  }[];
}

export const scenes = async (): Promise<SceneCard[]> =>
  (await read<{ scenes: SceneCard[] }>('learn/scenes')).scenes;

export const play = (scene: string, seed: number, sliders: Record<string, number>) =>
  post<Scene>(at('learn', 'scenes', scene), { seed, sliders });

/** How many dots stand in a row, so that a crowd is about twice as wide as it is high. */
export const columnsFor = (people: number, width: number): number => {
  const most = Math.max(5, Math.floor(width / 22));
  return Math.min(most, Math.max(5, Math.ceil(Math.sqrt(people * 2.4))));
};
