// SPDX-License-Identifier: Apache-2.0
import { scaleLinear, type ScaleLinear } from 'd3-scale';

export type Scale = ScaleLinear<number, number>;

/** The values of a chart that are numbers. */
export function finite(values: Iterable<number | null | undefined>): number[] {
  return [...values].filter((v): v is number => typeof v === 'number' && Number.isFinite(v));
}

/** Whether an axis begins at zero: unless all values lie far from it, close together. */
export function startsAtZero(values: number[]): boolean {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low <= 0 || low <= 2 * (high - low);
}

/** A scale of values with round ends. */
export function valueScale(values: number[], from: number, to: number, ticks = 5): Scale {
  const zero = startsAtZero(values) ? [0] : [];
  const low = Math.min(...zero, ...values);
  const high = Math.max(...zero, ...values);
  const one = values[0] ?? 1;
  const domain =
    values.length === 0 || low === high ? [Math.min(0, one), Math.max(0, one) || 1] : [low, high];
  return scaleLinear().domain(domain).range([from, to]).nice(ticks);
}

/** First days of years that lie in the span, thinned until they fit. */
export function yearTicks(start: number, end: number, most: number): number[] {
  const first = new Date(start).getUTCFullYear();
  const last = new Date(end).getUTCFullYear() + 1;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => {
    const at = Date.UTC(year, 0, 1);
    return at >= start - 10 * 864e5 && at <= end;
  });
  const every =
    [1, 2, 5, 10, 20, 50, 100].find((n) => years.length / n <= Math.max(1, most)) ?? 200;
  return years
    .filter((year) => every === 1 || year % every === 0)
    .map((year) => Math.max(start, Date.UTC(year, 0, 1)));
}

/** Where an interval is drawn: zero is always on it, and nothing touches the edge. */
export function effectScale(values: number[], from: number, to: number): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const pad = (high - low || 1) * 0.08;
  return scaleLinear()
    .domain([low < 0 ? low - pad : -pad, high > 0 ? high + pad : pad])
    .range([from, to]);
}

/** Edges of classes of equal width with round numbers; the last edge covers the largest value. */
export function classes(values: number[], most = 5): number[] {
  if (values.length === 0) {
    return [0, 1];
  }
  const scale = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(most);
  const edges = scale.ticks(most);
  return edges.length < 2 ? [edges[0] ?? 0, (edges[0] ?? 0) + 1] : edges;
}

/** The class a value falls in. */
export function classOf(value: number, edges: number[]): number {
  const above = edges.findIndex((edge, i) => i > 0 && value < edge);
  return above < 0 ? edges.length - 2 : above - 1;
}

/** Decades that cover the positive values, for a scale of powers of ten. */
export function decades(values: number[]): [number, number] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) {
    return [0.1, 1];
  }
  const low = 10 ** Math.floor(Math.log10(Math.min(...positive)) + 1e-9);
  const high = 10 ** Math.ceil(Math.log10(Math.max(...positive)) - 1e-9);
  return [low, high > low ? high : low * 10];
}

/** The index of the date nearest to a moment. */
export function nearest(moments: number[], at: number): number {
  let best = 0;
  moments.forEach((moment, i) => {
    if (Math.abs(moment - at) < Math.abs(moments[best]! - at)) {
      best = i;
    }
  });
  return best;
}
