// SPDX-License-Identifier: Apache-2.0
import type { Arms } from '../data/arms';
import type { Place } from '../data/report';
import { orRaw, t } from '../text/messages';
import type { Sheet } from './sheet';

/** What is known of places, in the order of the data. */
export function metrics(places: Place[]): string[] {
  const found = new Set<string>();
  for (const { arms } of places) {
    Object.values(arms).forEach((rates) => Object.keys(rates).forEach((name) => found.add(name)));
  }
  return [...found];
}

export const metricName = (metric: string) => orRaw(`metric.${metric}`, metric);

/** Whether every place has a tile of its own, so that a tile map can be drawn. */
export function tiled(places: Place[]): boolean {
  const seen = new Set(places.map(({ tile }) => tile?.join()));
  return places.length > 1 && !seen.has(undefined) && seen.size === places.length;
}

/** A name that fits a tile: the scenario's short name, else the first letters. */
export function tileName({ short, province }: Place, letters: number): string {
  const name = short ?? province;
  const all = [...name];
  if (all.length <= letters) {
    return name;
  }
  return letters < 7 ? all.slice(0, letters).join('') : `${all.slice(0, letters - 1).join('')}…`;
}

/** Every place with every rate in every arm. */
export function placeSheet(places: Place[], arms: Arms): Sheet {
  const each = metrics(places).flatMap((metric) => arms.all().map(({ arm }) => ({ metric, arm })));
  return {
    columns: [
      { title: t('column.place') },
      { title: t('column.people'), number: true },
      { title: t('column.adopted') },
      { title: t('column.operator') },
      ...each.map(({ metric, arm }) => ({ title: `${metricName(metric)}, ${arm}`, number: true })),
    ],
    rows: places.map(({ province, people, adopted, operator, arms: rates }) => [
      province,
      people,
      adopted ?? '',
      operator,
      ...each.map(({ metric, arm }) => rates[arm]?.[metric] ?? null),
    ]),
  };
}
