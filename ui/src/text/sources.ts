// SPDX-License-Identifier: Apache-2.0
import type { Arms } from '../data/arms';
import type { Indicator, Report } from '../data/report';
import { orRaw, t } from './messages';
import { formatValue } from './numbers';

// The indicator of the model that takes the variance of scores apart.
const VARIANCE = 'I3';

/** The indicator that takes the variance of scores apart, if this run could measure it. */
export const variance = (report: Report): Indicator | undefined =>
  report.indicators.find(
    ({ id, rows }) => id === VARIANCE && rows.some(({ estimate }) => estimate !== null),
  );

/** Which part of the variance is the largest in the first arm that has scores. */
export function varianceFinding({ rows, unit }: Indicator, arms: Arms): string {
  const parts = rows.filter(({ part, estimate }) => part !== 'all' && estimate !== null);
  const arm = parts[0]?.arm ?? '';
  const [most] = parts
    .filter((row) => row.arm === arm)
    .sort((a, b) => (b.estimate ?? 0) - (a.estimate ?? 0));
  return most === undefined
    ? t('variance.none')
    : t('variance.finding', {
        arm: arms.title(arm),
        part: orRaw(`part.${most.part}`, most.part),
        share: formatValue(most.estimate, unit),
      });
}
