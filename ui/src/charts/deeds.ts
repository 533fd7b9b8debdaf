// SPDX-License-Identifier: Apache-2.0
import type { Arms } from '../data/arms';
import type { Deed } from '../data/report';
import { orRaw, t } from '../text/messages';
import type { Sheet } from './sheet';

export const groupName = (group: string) => orRaw(`group.${group}`, group);

/** Deeds in their groups, both in the order of the data. */
export function grouped(deeds: Deed[]): [string, Deed[]][] {
  const groups = new Map<string, Deed[]>();
  for (const deed of deeds) {
    groups.set(deed.group, [...(groups.get(deed.group) ?? []), deed]);
  }
  return [...groups];
}

const MEASURES = ['points', 'acts_per_1000', 'recorded_per_1000', 'wrongful_share'] as const;

/** Every deed with every measure in every arm. */
export function deedSheet(deeds: Deed[], arms: Arms): Sheet {
  const each = MEASURES.flatMap((measure) => arms.all().map(({ arm }) => ({ measure, arm })));
  return {
    columns: [
      { title: t('column.id') },
      { title: t('column.deed') },
      { title: t('column.group') },
      { title: t('column.hypothetical') },
      ...each.map(({ measure, arm }) => ({
        title: `${t(`deed.${measure}`)}, ${arm}`,
        number: true,
      })),
    ],
    rows: deeds.map((deed) => [
      deed.deed,
      deed.title,
      groupName(deed.group),
      t(deed.hypothetical ? 'yes' : 'no'),
      ...each.map(({ measure, arm }) => deed[measure][arm] ?? null),
    ]),
  };
}
