// SPDX-License-Identifier: Apache-2.0
import type { Arms, Look } from '../data/arms';
import type { Band, Published, Series, Use } from '../data/report';
import { residuals } from '../text/findings';
import { moment } from '../text/dates';
import { t, type Key } from '../text/messages';
import type { Sheet } from './sheet';

/** One arm through time. */
export interface Line extends Band {
  look: Look;
  moments: number[];
}

/** A published figure on the chart. */
export interface Dot {
  at: number;
  value: number;
  low: number | null;
  high: number | null;
  use: Use;
}

const line = (band: Band, dates: string[], arms: Arms): Line => ({
  ...band,
  look: arms.of(band.arm),
  moments: dates.map(moment),
});

export const seriesLines = (series: Series, arms: Arms): Line[] =>
  series.arms.map((band) => line(band, series.dates, arms));

export const publishedLines = (published: Published, arms: Arms): Line[] =>
  published.arms.map((curve) => line(curve, curve.dates, arms));

export const dots = ({ points }: Published): Dot[] =>
  points.map(({ date, ...point }) => ({ ...point, at: moment(date) }));

/** The line up to a moment. */
export function before(line: Line, until: number): Line {
  const end = line.moments.findIndex((at) => at > until);
  if (end < 0) {
    return line;
  }
  const cut = <T>(all: T[]) => all.slice(0, end);
  return {
    ...line,
    moments: cut(line.moments),
    mean: cut(line.mean),
    low: cut(line.low),
    high: cut(line.high),
  };
}

const bandColumns = (arm: string) =>
  (['mean', 'low', 'high'] as const).map((what) => ({
    title: `${arm} ${t(`column.${what}` as Key)}`,
    number: true,
  }));

/** A series as a table: one row a date, three columns an arm. */
export function seriesSheet({ dates, arms }: Series): Sheet {
  return {
    columns: [{ title: t('column.date') }, ...arms.flatMap(({ arm }) => bandColumns(arm))],
    rows: dates.map((date, i) => [
      date,
      ...arms.flatMap(({ mean, low, high }) => [mean, low, high].map((all) => all[i] ?? null)),
    ]),
  };
}

const publishedColumns = () => [
  { title: t('column.kind') },
  { title: t('column.arm') },
  { title: t('column.date') },
  { title: t('column.value'), number: true },
  { title: t('column.low'), number: true },
  { title: t('column.high'), number: true },
  { title: t('column.use') },
  { title: t('column.confidence') },
  { title: t('column.source') },
];

/** Published figures, then the model at its own dates. */
export function publishedSheet({ points, arms }: Published): Sheet {
  const figures = points.map((p) => [
    t('published.figure'),
    '',
    p.date,
    p.value,
    p.low,
    p.high,
    p.use,
    p.confidence,
    p.source,
  ]);
  const model = arms.flatMap(({ arm, dates, mean, low, high }) =>
    dates.map((date, i) => [
      t('published.model'),
      arm,
      date,
      mean[i] ?? null,
      low[i] ?? null,
      high[i] ?? null,
      '',
      '',
      '',
    ]),
  );
  return { columns: publishedColumns(), rows: [...figures, ...model] };
}

/** Each published figure beside each arm's value on that day. */
export function comparisonSheet(published: Published, arms: Arms): Sheet {
  const each = published.arms.map((curve) => residuals(published, curve));
  return {
    columns: [
      { title: t('column.date') },
      { title: t('column.published'), number: true },
      { title: t('column.use') },
      ...published.arms.map(({ arm }) => ({
        title: t('column.difference', { arm: arms.of(arm).label }),
      })),
      { title: t('column.source') },
    ],
    rows: published.points.map(({ date, value, use, source, confidence }, i) => [
      date,
      value,
      t(`use.${use}` as Key),
      ...each.map((all) => share(all[i] ?? null)),
      confidence === '' ? source : `${source} (${confidence})`,
    ]),
  };
}

function share(residual: number | null): string {
  if (residual === null) {
    return t('number.none');
  }
  const percent = (Math.abs(residual) * 100).toFixed(1);
  return `${residual < 0 ? '\u2212' : '+'}${percent}\u00a0%`;
}
