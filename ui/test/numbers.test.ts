// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  formatEstimate,
  formatExact,
  formatTick,
  formatValue,
} from '../src/text/numbers';
import { axisName, unitOf } from '../src/text/units';

const of = (estimate: number | null, low: number | null, high: number | null) => ({
  estimate,
  low,
  high,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const shown = (...args: Parameters<typeof formatEstimate>) => {
  const { value, interval } = formatEstimate(...args);
  return `${plain(value)} | ${plain(interval)}`;
};

describe('an estimate', () => {
  it.each([
    [of(128.1, 124.2, 132), '', '128 | 124 to 132'],
    [of(0.0211, 0.0207, 0.0215), 'share of adults', '2.11 % | 2.07 to 2.15 %'],
    [of(0.09, -0.02, 0.2), 'ratio', '0.09 | −0.02 to 0.20'],
    [of(-0.108, -0.121, -0.095), '', '−0.108 | −0.121 to −0.095'],
    [of(3.9e6, 3.5e6, 4.3e6), 'persons', '3.9 million | 3.5 to 4.3 million'],
    [of(1.4e9, 1.1e9, 1.7e9), '', '1.4 billion | 1.1 to 1.7 billion'],
    [of(0, 0, 0), 'share', '0 % | 0 to 0 %'],
    [of(12.5, null, null), '%', '12.5 % | no interval'],
  ])('is shown with the digits that its interval deserves: %o %s', (estimate, unit, text) => {
    expect(shown(estimate, unit)).toBe(text);
  });

  it('never shows an end as zero that is not', () => {
    expect(shown(of(5, -0.04, 10.04))).toBe('5.00 | −0.04 to 10.04');
    expect(decimalsOf(of(1, -1e-7, 2))).toBe(7);
  });

  it('that was not measured says so', () => {
    expect(shown(of(null, null, null))).toBe('– | no interval');
  });

  it('that is zero has no sign', () => {
    expect(formatValue(-0)).toBe('0');
    expect(shown(of(-0, -0, 0))).toBe('0 | 0 to 0');
  });
});

describe('a number', () => {
  it.each([
    [12.345, '', '12.3'],
    [0.0573, '', '0.057'],
    [830, '', '830'],
    [12345, '', '12,345'],
    [-9_360_000, '', '−9.36 million'],
    [0.075, 'share', '7.5 %'],
    [0.3, '% of adults', '0.30 %'],
    [null, '', '–'],
  ])('in running text: %s %s', (value, unit, text) => {
    expect(plain(formatValue(value, unit))).toBe(text);
  });

  it.each([
    [1000, '1,000'],
    [100, '100'],
    [0.01, '0.01'],
    [0.25, '0.25'],
    [1234567, '1,234,567'],
    [-2.5, '−2.5'],
    [6e-5, '0.00006'],
    [null, '–'],
  ])('in a table: %s', (value, text) => {
    expect(formatExact(value)).toBe(text);
  });

  it('on an axis shares its step’s decimals and its largest neighbour’s unit', () => {
    expect([0, 5e6, 10e6].map((v) => formatTick(v, 5e6, 10e6))).toEqual(['0', '5m', '10m']);
    expect([0, 2.5e6].map((v) => formatTick(v, 2.5e6, 1e7))).toEqual(['0', '2.5m']);
    expect([0.6, 0.62].map((v) => formatTick(v, 0.02, 0.74))).toEqual(['0.60', '0.62']);
    expect(formatTick(20000, 20000, 1e5)).toBe('20k');
    expect(formatTick(1100, 20, 1120)).toBe('1,100');
  });
});

describe('a unit', () => {
  it('tells how its values are shown', () => {
    expect(unitOf('share of adults')).toEqual({ factor: 100, sign: '%', label: 'of adults' });
    expect(unitOf('% of adults')).toEqual({ factor: 1, sign: '%', label: 'of adults' });
    expect(unitOf('percent')).toEqual({ factor: 1, sign: '%', label: '' });
    expect(unitOf('1').label).toBe('');
    expect(unitOf('shares traded').sign).toBe('');
    expect(axisName('share, adults')).toBe('% adults');
    expect(axisName('per 1,000 adult-years')).toBe('per 1,000 adult-years');
  });
});
