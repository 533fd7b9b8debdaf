// SPDX-License-Identifier: Apache-2.0
import { locale, t } from './messages';

const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
const whole = new Intl.DateTimeFormat(locale, {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The day as a moment, always in UTC: no result depends on the reader's zone. */
export function moment(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function formatMonth(at: number | string): string {
  const time = typeof at === 'string' ? moment(at) : at;
  return Number.isFinite(time) ? month.format(time) : t('number.none');
}

export function formatDay(day: string | null): string {
  const time = day === null ? Number.NaN : moment(day);
  return Number.isFinite(time) ? whole.format(time) : t('number.none');
}
