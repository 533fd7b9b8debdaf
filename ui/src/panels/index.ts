// SPDX-License-Identifier: Apache-2.0
import type { Component } from 'svelte';
import type { Arms } from '../data/arms';
import type { Report } from '../data/report';
import type { Key } from '../text/messages';
import Assumptions from './Assumptions.svelte';
import Claims from './Claims.svelte';
import Deeds from './Deeds.svelte';
import Headlines from './Headlines.svelte';
import Indicators from './Indicators.svelte';
import Lives from './Lives.svelte';
import Opening from './Opening.svelte';
import Places from './Places.svelte';
import Published from './Published.svelte';
import Rollout from './Rollout.svelte';
import Sources from './Sources.svelte';
import Through from './Through.svelte';
import Variance from './Variance.svelte';
import { variance } from '../text/sources';

/** A part of the page. */
export interface Panel {
  id: string;
  /** Its name in the contents; a panel without one is not listed. */
  name: Key | null;
  has: (report: Report) => boolean;
  panel: Component<{ report: Report; arms: Arms }>;
}

/** The page from top to bottom. To add a panel: write it, and add its line here. */
export const panels: Panel[] = [
  { id: 'opening', name: null, has: () => true, panel: Opening },
  { id: 'headlines', name: 'nav.headlines', has: (r) => r.headlines.length > 0, panel: Headlines },
  { id: 'claims', name: 'nav.claims', has: (r) => r.claims.length > 0, panel: Claims },
  { id: 'time', name: 'nav.time', has: (r) => r.series.length > 0, panel: Through },
  { id: 'variance', name: 'nav.variance', has: (r) => variance(r) !== undefined, panel: Variance },
  { id: 'published', name: 'nav.published', has: (r) => r.published.length > 0, panel: Published },
  { id: 'lives', name: 'nav.lives', has: (r) => r.lives.length > 0, panel: Lives },
  { id: 'deeds', name: 'nav.deeds', has: (r) => r.deeds.length > 0, panel: Deeds },
  { id: 'places', name: 'nav.places', has: (r) => r.places.length > 0, panel: Places },
  {
    id: 'rollout',
    name: 'nav.rollout',
    has: (r) => r.places.length > 1 && r.places.some(({ adopted }) => adopted !== null),
    panel: Rollout,
  },
  {
    id: 'indicators',
    name: 'nav.indicators',
    has: (r) => r.indicators.length > 0,
    panel: Indicators,
  },
  {
    id: 'assumptions',
    name: 'nav.assumptions',
    has: (r) => r.assumptions.length > 0,
    panel: Assumptions,
  },
  { id: 'sources', name: 'nav.sources', has: () => true, panel: Sources },
];
