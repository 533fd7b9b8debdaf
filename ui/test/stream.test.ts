// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen, type Told } from '../src/studio/stream';

/** A stream that the test speaks into. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor(readonly address: string) {
    super();
    Source.opened.push(this);
  }
  say(kind: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }
  close() {
    this.readyState = Source.CLOSED;
  }
}

/** Locks as browsers have them, for one name: whoever asks waits until the holder is done. */
function oneLock() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
      const mine = last.then(() => (signal.aborted ? undefined : work()));
      last = mine;
      return mine;
    },
  };
}

const turn = () => new Promise((done) => setTimeout(done, 20));

beforeEach(() => {
  Source.opened = [];
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('navigator', { locks: oneLock() });
});
afterEach(() => vi.unstubAllGlobals());

it('opens one stream for all tabs, and all of them hear it', async () => {
  const heard: Told[][] = [[], []];
  const deaf = heard.map((mine) => listen('/api/events', ['run'], (told) => mine.push(told)));
  await turn();
  expect(Source.opened.map(({ address }) => address)).toEqual(['/api/events']);
  Source.opened[0]!.say('run', { run: 'r1' });
  await turn();
  expect(heard).toEqual([
    [{ kind: 'run', data: { run: 'r1' } }],
    [{ kind: 'run', data: { run: 'r1' } }],
  ]);
  deaf.forEach((stop) => stop());
});

it('is taken over by the next tab when the first closes', async () => {
  const heard: Told[] = [];
  const first = listen('/api/events', ['run'], () => undefined);
  const second = listen('/api/events', ['run'], (told) => heard.push(told));
  await turn();
  first();
  await turn();
  expect(Source.opened).toHaveLength(2);
  expect(Source.opened[0]!.readyState).toBe(Source.CLOSED);
  Source.opened[1]!.say('run', 1);
  await turn();
  expect(heard).toEqual([{ kind: 'run', data: 1 }]);
  second();
});
