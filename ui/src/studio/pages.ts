// SPDX-License-Identifier: Apache-2.0
import type { Component } from 'svelte';
import type { Key } from '../text/messages';

/** A page of the studio; its code comes when it is first opened. */
export interface StudioPage {
  id: string;
  name: Key;
  load: () => Promise<{ default: Component }>;
}

/** The studio from left to right. To add a page: write it, and add its line here. */
export const pages: StudioPage[] = [
  { id: '', name: 'studio.home', load: () => import('./pages/Home.svelte') },
  { id: 'learn', name: 'studio.learn', load: () => import('./pages/Learn.svelte') },
  { id: 'run', name: 'studio.run', load: () => import('./pages/Run.svelte') },
  { id: 'registry', name: 'studio.registry', load: () => import('./pages/Registry.svelte') },
  { id: 'life', name: 'studio.life', load: () => import('./pages/Life.svelte') },
  { id: 'counter', name: 'studio.counter', load: () => import('./pages/Counter.svelte') },
  { id: 'fairness', name: 'studio.fairness', load: () => import('./pages/Fairness.svelte') },
  { id: 'rulebook', name: 'studio.rulebook', load: () => import('./pages/Rulebook.svelte') },
  { id: 'regimes', name: 'studio.regimes', load: () => import('./pages/Regimes.svelte') },
  { id: 'experiment', name: 'studio.experiment', load: () => import('./pages/Experiment.svelte') },
];
