// SPDX-License-Identifier: Apache-2.0
import type { Place } from '../data/report';
import { moment } from '../text/dates';
import { t } from '../text/messages';
import type { Sheet } from './sheet';

/** Who runs the programme somewhere, in the order of the alphabet: a place in the palette each. */
export const operators = (places: Place[]): string[] =>
  [...new Set(places.map(({ operator }) => operator).filter((name) => name !== ''))].sort();

/** The places in which the programme is in force at this moment. */
export const reached = (places: Place[], at: number): Place[] =>
  places.filter(({ adopted }) => adopted !== null && moment(adopted) <= at);

/** A square for every place: its own, or the next free one of a block where it has none. */
export function squares(places: Place[], columns: number): [number, number][] {
  const own = places.map(({ tile }) => tile?.join());
  const all = own.every((tile) => tile !== undefined) && new Set(own).size === places.length;
  if (!all) {
    return places.map((_, i) => [i % columns, Math.floor(i / columns)]);
  }
  const left = Math.min(...places.map(({ tile }) => tile![0]));
  const top = Math.min(...places.map(({ tile }) => tile![1]));
  return places.map(({ tile }) => [tile![0] - left, tile![1] - top]);
}

export const rolloutSheet = (places: Place[]): Sheet => ({
  columns: [
    { title: t('column.place') },
    { title: t('column.people'), number: true },
    { title: t('column.adopted') },
    { title: t('column.operator') },
  ],
  rows: places.map(({ province, people, adopted, operator }) => [
    province,
    people,
    adopted ?? t('rollout.never'),
    operator,
  ]),
});
