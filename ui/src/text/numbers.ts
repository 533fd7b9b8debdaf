// SPDX-License-Identifier: Apache-2.0
import type { Estimate } from '../data/report';
import { locale, t } from './messages';
import { unitOf, type Unit } from './units';

const MINUS = '\u2212';
const MILLION = 1e6;
const BILLION = 1e9;

function plain(value: number, decimals: number): string {
  const rounded = Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
  return rounded
    .toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', MINUS);
}

const magnitude = (value: number) => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))));
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Decimals that show this many significant digits. */
export function decimalsFor(value: number, digits = 3): number {
  return value === 0 ? 0 : clamp(digits - 1 - magnitude(value), 0, 8);
}

/** Whether this many decimals would make zero of a number that is not. */
const vanishes = (value: number, decimals: number) =>
  value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals;

/**
 * Decimals that an estimate deserves: down to the first digit of its half-width, or the second
 * where the first is 1 or 2. An end that is not zero is never shown as zero: which side of zero an
 * interval ends on is what readers look for.
 */
export function decimalsOf({ estimate, low, high }: Estimate): number {
  if (estimate === null) {
    return 0;
  }
  if (low === null || high === null || high <= low) {
    return decimalsFor(estimate);
  }
  const halfWidth = (high - low) / 2;
  const first = magnitude(halfWidth);
  const leading = halfWidth / 10 ** first;
  let decimals = clamp(leading < 2.95 ? 1 - first : -first, 0, 8);
  while (decimals < 8 && [low, high, estimate].some((end) => vanishes(end, decimals))) {
    decimals++;
  }
  return decimals;
}

interface Scaled {
  divisor: number;
  word: string;
}

function scaled(largest: number): Scaled {
  if (largest >= BILLION) {
    return { divisor: BILLION, word: t('number.billion') };
  }
  return largest >= MILLION
    ? { divisor: MILLION, word: t('number.million') }
    : { divisor: 1, word: '' };
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('\u00a0');

/** A number for running text: three digits, millions in words, the sign of its unit. */
export function formatValue(value: number | null, unit: Unit | string = ''): string {
  if (value === null) {
    return t('number.none');
  }
  const { factor, sign } = typeof unit === 'string' ? unitOf(unit) : unit;
  const shown = value * factor;
  const { divisor, word } = scaled(Math.abs(shown));
  const inWords = shown / divisor;
  const fine = Math.abs(inWords) < 1 ? 2 : 3;
  const decimals = sign === '%' && Math.abs(shown) >= 1 ? 1 : decimalsFor(inWords, fine);
  return joined(plain(inWords, decimals), word, sign);
}

/** A number for tables and axes: every digit that is known, no words. */
export function formatExact(value: number | null, digits = 6): string {
  if (value === null) {
    return t('number.none');
  }
  const decimals = Number.isInteger(value) ? 0 : decimalsFor(value, digits);
  return value.toLocaleString(locale, { maximumFractionDigits: decimals }).replace('-', MINUS);
}

export interface Shown {
  value: string;
  /** "11.8 to 12.9", or a sentence that says there is none. */
  interval: string;
}

/** An estimate and its interval with the same decimals, the same word, the same sign. */
export function formatEstimate(of: Estimate, unit: Unit | string = ''): Shown {
  if (of.estimate === null) {
    return { value: t('number.none'), interval: t('interval.none') };
  }
  const { factor, sign } = typeof unit === 'string' ? unitOf(unit) : unit;
  const all = [of.estimate, of.low, of.high].filter((one) => one !== null);
  const { divisor, word } = scaled(Math.max(...all.map((one) => Math.abs(one * factor))));
  const scale = (one: number | null) => (one === null ? null : (one * factor) / divisor);
  const [estimate, low, high] = [scale(of.estimate), scale(of.low), scale(of.high)];
  const decimals = decimalsOf({ estimate, low, high });
  const text = (one: number) => plain(one, decimals);
  return {
    value: joined(text(estimate!), word, sign),
    interval:
      low === null || high === null
        ? t('interval.none')
        : t('interval.range', { low: text(low), high: joined(text(high), word, sign) }),
  };
}

/** Ticks of one axis with the same decimals; large ones in thousands or millions. */
export function formatTick(value: number, step: number, largest: number): string {
  const { divisor, suffix } = tickScale(largest);
  const whole = (places: number) => {
    const shifted = (step / divisor) * 10 ** places;
    return Math.abs(shifted - Math.round(shifted)) < 1e-6;
  };
  const decimals = [0, 1, 2, 3, 4, 5, 6, 7].find(whole) ?? 8;
  return value === 0 ? '0' : plain(value / divisor, decimals) + suffix;
}

function tickScale(largest: number): { divisor: number; suffix: string } {
  if (largest >= BILLION) {
    return { divisor: BILLION, suffix: t('tick.billion') };
  }
  if (largest >= MILLION) {
    return { divisor: MILLION, suffix: t('tick.million') };
  }
  return largest >= 20_000
    ? { divisor: 1000, suffix: t('tick.thousand') }
    : { divisor: 1, suffix: '' };
}

/** Whole numbers with their separators. */
export function formatCount(value: number): string {
  return plain(value, 0);
}
