// SPDX-License-Identifier: Apache-2.0
import { mount } from 'svelte';
import { read } from './data/read';
import type { Report } from './data/report';
import Page from './Page.svelte';
import { locale } from './text/messages';
import './style/page.css';
import './style/panels.css';
import './style/chart.css';

function results(): Report | null {
  try {
    return read(document.getElementById('glasshouse-data')?.textContent ?? '');
  } catch {
    return null;
  }
}

const target = document.getElementById('page')!;
target.replaceChildren();
document.documentElement.lang = locale;
mount(Page, { target, props: { report: results() } });
