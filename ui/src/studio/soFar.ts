// SPDX-License-Identifier: Apache-2.0
import type { Band, Series } from '../data/report';
import type { Live, LivePoint } from './answers';

const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/**
 * The curves of a run so far: the mean of the seeds that have come to a date, with the lowest and
 * the highest of them as band where there are two or more. Intervals come with the results.
 */
export function soFar({ series, points }: Live, arms: string[]): Series[] {
  const weeks = [...new Set(points.map(({ week }) => week))].sort((a, b) => a - b);
  const byWeek = new Map<number, LivePoint[]>(weeks.map((week) => [week, []]));
  points.forEach((point) => byWeek.get(point.week)!.push(point));
  return series.map((one) => ({
    ...one,
    dates: weeks.map((week) => byWeek.get(week)![0]!.date),
    arms: arms.map((arm): Band => {
      const values = weeks.map((week) =>
        byWeek
          .get(week)!
          .map((point) => point.arms[arm]?.[one.id])
          .filter((value): value is number => typeof value === 'number'),
      );
      const each = (least: number, of: (all: number[]) => number) =>
        values.map((all) => (all.length < least ? null : of(all)));
      return {
        arm,
        mean: each(1, mean),
        low: each(2, (all) => Math.min(...all)),
        high: each(2, (all) => Math.max(...all)),
      };
    }),
  }));
}

/** The points with one more, which takes the place of what was there for its seed and week. */
export const withPoint = (points: LivePoint[], one: LivePoint): LivePoint[] => [
  ...points.filter(({ seed, week }) => seed !== one.seed || week !== one.week),
  one,
];
