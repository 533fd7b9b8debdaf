// SPDX-License-Identifier: Apache-2.0
import { known, type Row } from '../charts/intervals';
import type { Arms } from '../data/arms';
import { literal } from '../data/literal';
import type { Indicator } from '../data/report';
import { orRaw, t } from '../text/messages';
import { formatEstimate } from '../text/numbers';
import { at, read } from './server';

export interface Audited extends Indicator {
  meaning: string;
  formula: string;
}

export const audit = async (run: string): Promise<Audited[]> =>
  (await read<{ indicators: Audited[] }>(at('runs', run, 'audit'))).indicators;

export interface Group {
  unit: string;
  rows: Row[];
  period: string;
  methods: string;
}

/** The measured levels of an indicator, in groups that can share an axis. */
export function byUnit({ rows, unit }: Indicator, arms: Arms): Group[] {
  const levels = rows.filter(({ base, estimate }) => base === null && estimate !== null);
  const units = [...new Set(levels.map((row) => row.unit ?? unit))];
  return units.map((each) => {
    const here = levels.filter((row) => (row.unit ?? unit) === each);
    const parts = [...new Set(here.map(({ part }) => part))];
    return {
      unit: literal(each),
      period: [...new Set(here.map(({ period }) => literal(period)))].join('; '),
      methods: [...new Set(here.map(({ method }) => method))]
        .filter((method) => method !== null)
        .map((method) => orRaw(`method.${method}`, literal(method)))
        .join(', '),
      rows: known(
        parts.map((part) => ({
          name: orRaw(`part.${part}`, literal(part)),
          marks: here
            .filter((row) => row.part === part)
            .map((row) => ({ ...row, tone: arms.of(row.arm).tone, label: arms.of(row.arm).label })),
        })),
      ),
    };
  });
}

/** What the first row says, as a sentence. */
export function auditFinding(title: string, unit: string, rows: Row[]): string {
  const row = rows[0];
  const mark = row?.marks.at(-1);
  if (row === undefined || mark === undefined) {
    return title;
  }
  const { value, interval } = formatEstimate(mark, unit);
  return t('fairness.finding', { title, part: row.name, arm: mark.label, value, interval });
}
