// SPDX-License-Identifier: Apache-2.0
import type { Estimate } from '../data/report';
import { t } from '../text/messages';
import type { Sheet } from './sheet';

/** One estimate of a row, with the tone and the name of what it belongs to. */
export interface Mark extends Estimate {
  tone: number;
  /** Empty where the row has one mark and needs no name for it. */
  label: string;
  n: number | null;
}

/** A row of a chart of intervals. */
export interface Row {
  name: string;
  marks: Mark[];
}

/** The rows of which something is known. */
export const known = (rows: Row[]): Row[] =>
  rows
    .map((row) => ({ ...row, marks: row.marks.filter(({ estimate }) => estimate !== null) }))
    .filter(({ marks }) => marks.length > 0);

export function intervalSheet(rows: Row[], what: string): Sheet {
  return {
    columns: [
      { title: what },
      { title: t('column.arm') },
      ...(['mean', 'low', 'high', 'n'] as const).map((name) => ({
        title: t(`column.${name}`),
        number: true,
      })),
    ],
    rows: rows.flatMap(({ name, marks }) =>
      marks.map((m) => [name, m.label, m.estimate, m.low, m.high, m.n]),
    ),
  };
}

/** Where the lines of a chart of intervals stand: a name, then its marks. */
export function layout(rows: Row[], wide: boolean): { tops: number[]; height: number } {
  let y = 0;
  const tops = rows.map(({ marks }) => {
    const top = y;
    y += (wide ? 12 : 30) + marks.length * 20;
    return top;
  });
  return { tops, height: y };
}
