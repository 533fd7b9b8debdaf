// SPDX-License-Identifier: Apache-2.0

/** An event as the server sends it. */
export interface Told {
  kind: string;
  data: unknown;
}

type Hear = (told: Told) => void;

const NAME = 'glasshouse-events';
const AGAIN = 2000;

/**
 * One stream of events for all tabs of a browser, which allows only six connections to a server:
 * whichever tab holds the lock listens and passes on what it hears; when it closes, the next tab
 * has the lock.
 */
export function listen(address: string, kinds: string[], hear: Hear): () => void {
  const channel = new BroadcastChannel(NAME);
  const stop = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  const tell = (told: Told) => {
    hear(told);
    channel.postMessage(told);
  };
  const lead = () => lasting(address, kinds, tell, stop.signal);
  if (navigator.locks === undefined) {
    void lead();
  } else {
    navigator.locks.request(NAME, { signal: stop.signal }, lead).catch(() => {
      // The tab closed before it was its turn.
    });
  }
  return () => {
    stop.abort();
    channel.close();
  };
}

/** Listens until told to stop; a stream that the server closed for good is opened again. */
function lasting(address: string, kinds: string[], tell: Hear, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    let source: EventSource;
    const open = () => {
      source = new EventSource(address);
      for (const kind of kinds) {
        source.addEventListener(kind, (event: MessageEvent<string>) =>
          tell({ kind, data: JSON.parse(event.data) as unknown }),
        );
      }
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED && !stop.aborted) {
          setTimeout(open, AGAIN);
        }
      };
    };
    open();
    stop.addEventListener('abort', () => {
      source.close();
      done();
    });
  });
}
