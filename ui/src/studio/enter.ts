// SPDX-License-Identifier: Apache-2.0
import { post } from './server';

/** The token that stands after the mark in the address that the server printed, if any. */
export const tokenIn = (hash: string): string | null =>
  /^#([A-Za-z0-9_-]{20,128})$/.exec(hash)?.[1] ?? null;

/**
 * Trades the token of the printed address for a cookie that no script can read, and takes the
 * token out of the address and the history. Whether it was right shows with the first question.
 */
export async function enter(): Promise<void> {
  const token = tokenIn(location.hash);
  if (token !== null) {
    history.replaceState(null, '', location.pathname);
    await post('session', { token }).catch(() => undefined);
  }
}
