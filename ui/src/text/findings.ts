// SPDX-License-Identifier: Apache-2.0
import type { Arms } from '../data/arms';
import type { Band, Claim, Curve, Deed, Place, Published, Series, Verdict } from '../data/report';
import { formatMonth, moment } from './dates';
import { orRaw, t, tn } from './messages';
import { formatValue } from './numbers';
import { axisName, unitOf } from './units';

interface End {
  arm: string;
  estimate: number;
  low: number;
  high: number;
}

function end({ arm, mean, low, high }: Band): End[] {
  const last = mean.findLastIndex((value) => value !== null);
  const estimate = mean[last];
  return estimate === null || estimate === undefined
    ? []
    : [{ arm, estimate, low: low[last] ?? estimate, high: high[last] ?? estimate }];
}

const apart = (a: End, b: End) => a.low > b.high || a.high < b.low;

/** What a series says at its end, as a sentence: the arm furthest from the reference, or none. */
export function seriesFinding({ title, unit, arms }: Series, looks: Arms): string {
  const ends = arms.flatMap(end);
  const base = ends.find(({ arm }) => arm === looks.reference);
  const sign = unitOf(unit);
  const others = ends.filter((one) => one !== base);
  if (ends.length === 0) {
    return title;
  }
  if (base === undefined || others.length === 0) {
    const { arm, estimate } = ends[0]!;
    return t('finding.series.alone', {
      title,
      value: formatValue(estimate, sign),
      arm: looks.title(arm),
    });
  }
  const clear = others
    .filter((one) => apart(one, base))
    .sort((a, b) => Math.abs(b.estimate - base.estimate) - Math.abs(a.estimate - base.estimate));
  const furthest = clear[0];
  if (furthest === undefined) {
    return t('finding.series.same', { title, base: looks.title(base.arm) });
  }
  return t('finding.series.apart', {
    title,
    arm: looks.title(furthest.arm),
    value: formatValue(furthest.estimate, sign),
    base: looks.title(base.arm),
    baseValue: formatValue(base.estimate, sign),
  });
}

/** The model's value on a day between its own dates, by straight lines; null outside them. */
export function valueOn({ dates, mean }: Curve, day: string): number | null {
  const at = moment(day);
  const after = dates.findIndex((date) => moment(date) >= at);
  const right = mean[after];
  if (after < 0 || right === null || right === undefined) {
    return null;
  }
  const to = moment(dates[after]!);
  if (to === at || after === 0) {
    return to === at ? right : null;
  }
  const left = mean[after - 1];
  const from = moment(dates[after - 1]!);
  return left === null || left === undefined
    ? null
    : left + ((right - left) * (at - from)) / (to - from);
}

/** By what share the model differs from each published figure. */
export function residuals(published: Published, curve: Curve): (number | null)[] {
  return published.points.map(({ date, value }) => {
    const model = valueOn(curve, date);
    return model === null || value === 0 ? null : model / value - 1;
  });
}

/** The arm that is nearest to the figures used for fitting. */
export function nearestCurve(published: Published): Curve | undefined {
  const misfit = (curve: Curve) => {
    const sizes = residuals(published, curve)
      .filter((one, i) => one !== null && published.points[i]!.use === 'fit')
      .map((one) => Math.abs(one!));
    return sizes.length === 0 ? Infinity : sizes.reduce((a, b) => a + b) / sizes.length;
  };
  return [...published.arms].sort((a, b) => misfit(a) - misfit(b))[0];
}

const percent = (share: number) => formatValue(Math.round(Math.abs(share) * 1000) / 10, '%');

const direction = (off: number) =>
  Math.abs(off) < 5e-4
    ? 'finding.published.level'
    : off < 0
      ? 'finding.published.below'
      : 'finding.published.above';

/** How far the model is from what was published: within the fit, and at its last figure. */
export function publishedFinding(published: Published, looks: Arms): string {
  const curve = nearestCurve(published);
  if (curve === undefined) {
    return published.title;
  }
  const all = residuals(published, curve);
  const fit = all.filter((one, i) => one !== null && published.points[i]!.use === 'fit');
  const held = published.points
    .map((point, i) => ({ point, residual: all[i] ?? null }))
    .filter(({ point, residual }) => point.use === 'hold-out' && residual !== null);
  const last = held.at(-1);
  const worst = Math.max(0, ...fit.map((one) => Math.abs(one!)));
  const values = { title: published.title, arm: looks.title(curve.arm), fit: percent(worst) };
  if (last === undefined) {
    return fit.length === 0 ? published.title : t('finding.published.fit', values);
  }
  const off = last.residual!;
  const outcome = t(direction(off), {
    off: percent(off),
    when: formatMonth(last.point.date),
  });
  return fit.length === 0
    ? t('finding.published.held', { ...values, outcome })
    : t('finding.published.both', { ...values, outcome });
}

/** How many kinds of deed are seldom seen. */
export function deedFinding(deeds: Deed[], arm: string, looks: Arms): string {
  const done = deeds.filter((deed) => (deed.acts_per_1000[arm] ?? 0) > 0);
  const seldom = done.filter(
    (deed) => (deed.recorded_per_1000[arm] ?? 0) < deed.acts_per_1000[arm]! / 10,
  );
  return tn('finding.deeds', done.length, { seldom: seldom.length, arm: looks.title(arm) });
}

/** The least and the most touched place. */
export function placeFinding(places: Place[], arm: string, metric: string, looks: Arms): string {
  const name = orRaw(`metric.${metric}`, metric);
  const measured = places
    .flatMap((place) => {
      const value = place.arms[arm]?.[metric];
      return value === undefined ? [] : [{ name: place.province, value }];
    })
    .sort((a, b) => a.value - b.value);
  const [least, most] = [measured[0], measured.at(-1)];
  if (least === undefined || most === undefined) {
    return t('finding.places.none', { arm: looks.title(arm) });
  }
  if (least.value === most.value) {
    const values = { metric: name, value: formatValue(least.value), arm: looks.title(arm) };
    return t('finding.places.same', values);
  }
  return t('finding.places', {
    metric: name,
    arm: looks.title(arm),
    low: formatValue(least.value),
    high: formatValue(most.value),
    least: least.name,
    most: most.name,
  });
}

export const tally = (claims: Claim[], verdict: Verdict) =>
  claims.filter((claim) => claim.verdict === verdict).length;

/** Who was right how often, with what is open. */
export function claimsFinding(claims: Claim[]): string {
  const critics = claims.filter(({ side }) => side === 'critics');
  const proponents = claims.filter(({ side }) => side === 'proponents');
  return t('finding.claims', {
    criticsSupported: tally(critics, 'supported'),
    critics: critics.length,
    proponentsSupported: tally(proponents, 'supported'),
    proponents: proponents.length,
    open: tally(claims, 'undecided') + tally(claims, 'not yet measured'),
  });
}

/** The name of an axis, or the title where the unit is a pure number. */
export function axis(unit: string, title: string): string {
  return axisName(unit) || title;
}
