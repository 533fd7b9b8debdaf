// SPDX-License-Identifier: Apache-2.0
import { mount } from 'svelte';
import { begin } from './language';
import { enter } from './enter';
import Studio from './Studio.svelte';
import '../style/page.css';
import '../style/panels.css';
import '../style/chart.css';
import '../style/studio.css';

await enter();
document.documentElement.lang = await begin();
const target = document.getElementById('page')!;
target.replaceChildren();
mount(Studio, { target });
