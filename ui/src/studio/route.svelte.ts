// SPDX-License-Identifier: Apache-2.0
import { untrack } from 'svelte';

/** Where the reader is. All of it stands in the address, so that a link shows the same view. */
export interface Place {
  /** The page, such as `run`. */
  page: string;
  /** What the page is about, such as the id of a run; empty where there is none. */
  id: string;
  query: Record<string, string>;
}

/** Reads `#/page/id?key=value`. */
export function parse(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [page = '', id = ''] = path.split('/').map(decode);
  return { page, id, query: Object.fromEntries(new URLSearchParams(search)) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // an address somebody typed
  }
}

/** The address of a place; what is empty is left out. */
export function href(page: string, id = '', query: Record<string, string> = {}): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const tail = search.size === 0 ? '' : `?${search}`;
  return `#/${[page, id].filter((part) => part !== '').map(encodeURIComponent).join('/')}${tail}`;
}

export const route = $state<{ at: Place }>({ at: { page: '', id: '', query: {} } });

export function go(page: string, id = '', query: Record<string, string> = {}): void {
  location.hash = href(page, id, query);
}

/** Keeps a choice in the address without a step in the history. */
export function note(changed: Record<string, string>): void {
  const { page, id, query } = untrack(() => route.at);
  const next = href(page, id, { ...query, ...changed });
  if (next !== location.hash) {
    history.replaceState(null, '', next);
    route.at = parse(next);
  }
}

/** Follows the address, and links inside a page, which must not leave their route. */
export function follow(): () => void {
  const changed = () => (route.at = parse(location.hash));
  const clicked = (event: MouseEvent) => {
    const link = (event.target as Element).closest?.('a[href^="#"]');
    const to = link?.getAttribute('href') ?? '#/';
    if (!to.startsWith('#/')) {
      event.preventDefault();
      reveal(to.slice(1));
    }
  };
  changed();
  window.addEventListener('hashchange', changed);
  document.addEventListener('click', clicked);
  return () => {
    window.removeEventListener('hashchange', changed);
    document.removeEventListener('click', clicked);
  };
}

/** Shows a part of the page and puts the reader of a screen there. */
export function reveal(id: string): void {
  const part = document.getElementById(id);
  if (part !== null) {
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView();
  }
}
