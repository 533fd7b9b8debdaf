// SPDX-License-Identifier: Apache-2.0
import { locale, t } from './messages';

// Made anew for each language, and kept: to make one takes longer than to use it.
let made = { locale: '', month: new Intl.DateTimeFormat(), whole: new Intl.DateTimeFormat() };

function formats() {
  if (made.locale !== locale) {
    const utc = { year: 'numeric', timeZone: 'UTC' } as const;
    made = {
      locale,
      month: new Intl.DateTimeFormat(locale, { ...utc, month: 'short' }),
      whole: new Intl.DateTimeFormat(locale, { ...utc, month: 'long', day: 'numeric' }),
    };
  }
  return made;
}

/** The day as a moment, always in UTC: no result depends on the reader's zone. */
export function moment(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function formatMonth(at: number | string): string {
  const time = typeof at === 'string' ? moment(at) : at;
  return Number.isFinite(time) ? formats().month.format(time) : t('number.none');
}

export function formatDay(day: string | null): string {
  const time = day === null ? Number.NaN : moment(day);
  return Number.isFinite(time) ? formats().whole.format(time) : t('number.none');
}
