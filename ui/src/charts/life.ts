// SPDX-License-Identifier: Apache-2.0
import type { Life } from '../data/report';

/** Where things stand in the picture of a life. */
export const WIDTH = 720;
export const HEIGHT = 190;
export const LEFT = 58;
export const SCORE_TOP = 8;
export const TRUST_TOP = 78;
export const BAND = 60;
export const DEEDS = 152;
export const RECORD = 168;
export const YEARS = 186;

const WEEKS_PER_YEAR = 365.25 / 7;

export const weeksOf = (life: Life): number => Math.max(1, life.score.length * life.step_weeks);

/** The place of a week from left to right. */
export const x = (life: Life, week: number): number =>
  LEFT + ((WIDTH - LEFT - 6) * (week + 0.5)) / weeksOf(life);

export function range(values: (number | null)[]): [number, number] | null {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) {
    return null;
  }
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max(high - low, 10) * 0.1;
  return [low - room, high + room];
}

/** A curve through the steps of a life; a gap where nothing is known. */
export function path(
  life: Life,
  values: (number | null)[],
  [low, high]: [number, number],
  top: number,
): string {
  let open = false;
  return values
    .map((value, step) => {
      if (value === null) {
        open = false;
        return '';
      }
      const y = top + BAND * (1 - (value - low) / (high - low));
      const part = `${open ? 'L' : 'M'}${x(life, step * life.step_weeks).toFixed(1)} ${y.toFixed(1)}`;
      open = true;
      return part;
    })
    .join('');
}

/** The weeks in which a year begins, with its number. */
export function years(life: Life): [number, number][] {
  if (life.start === null) {
    return [];
  }
  const first = Number(life.start.slice(0, 4));
  const marks: [number, number][] = [];
  for (let year = 0; year * WEEKS_PER_YEAR < weeksOf(life); year++) {
    marks.push([year * WEEKS_PER_YEAR, first + year]);
  }
  return marks;
}

export const countOf = (life: Life, sort: string): number =>
  life.lines.filter((line) => line.sort === sort).length;
