// SPDX-License-Identifier: Apache-2.0

/** The server said no, or could not be reached (status 0). */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const BASE = '/api/';

// A page of another address cannot set this header, so it cannot make this browser ask.
const ASKED_BY = { 'X-Glasshouse': 'studio' };

async function refused(answer: Response): Promise<Refusal> {
  const { message } = (await answer.json().catch(() => ({}))) as { message?: unknown };
  return new Refusal(answer.status, typeof message === 'string' ? message : '');
}

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const answer = await fetch(BASE + path, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? ASKED_BY : { ...ASKED_BY, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal(0, '');
  });
  if (!answer.ok) {
    throw await refused(answer);
  }
  return answer;
}

/** A path from parts that may hold anything. */
export const at = (...parts: string[]): string => parts.map(encodeURIComponent).join('/');

/** The path with a query; what is empty is left out. */
export function ask(path: string, query: Record<string, string | number | null>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== '') {
      search.set(key, String(value));
    }
  }
  return search.size === 0 ? path : `${path}?${search}`;
}

export const read = async <T>(path: string): Promise<T> =>
  (await (await send('GET', path)).json()) as T;

export const readText = async (path: string): Promise<string> => (await send('GET', path)).text();

export const post = async <T>(path: string, body: unknown = {}): Promise<T> => {
  const answer = await send('POST', path, body);
  const text = await answer.text();
  return (text === '' ? {} : JSON.parse(text)) as T;
};
