// SPDX-License-Identifier: Apache-2.0
import { runs, type RunState } from './answers';
import { route } from './route.svelte';

// Which run the reader looked at last, for pages opened without one. Nothing but its id is kept.
const KEY = 'glasshouse-run';

export function remember(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Then the newest run is taken.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The run that the address names, or the last one looked at, or the newest that is done. */
export async function chosenRun(): Promise<{ id: string; done: RunState[] }> {
  const done = (await runs()).filter(({ state }) => state === 'done');
  const named = route.at.id !== '' ? route.at.id : remembered();
  const id = done.find(({ run }) => run === named)?.run ?? done[0]?.run ?? '';
  return { id, done };
}
