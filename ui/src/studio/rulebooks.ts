// SPDX-License-Identifier: Apache-2.0
import { at, post, read } from './server';

export interface LintCard {
  rulebook: string;
  title: string;
  errors: number;
  warnings: number;
  not_stated: number;
  clear: number;
  marks: Record<string, string>;
  findings: {
    test: string;
    name: string;
    severity: string;
    line: number;
    clause: string;
    what: string;
    remedy: string;
  }[];
}

export interface Lint {
  tests: { test: string; title: string }[];
  rulebooks: LintCard[];
}

export interface Book {
  book: string;
  title: string;
  about: string;
  scenario: string | null;
  library: boolean;
  arms: string[];
}

export interface Checked {
  problems: { line: number; column: number; message: string }[];
  lint: Lint | null;
  differences: { clause: string; what: string; words: string }[] | null;
}

export interface Words {
  schema: Schema;
  words: Record<string, { word: string; title: string }[]>;
  attributes: { name: string; values: string[]; meaning: string }[];
}

/** As much of JSON Schema as the schema of a rulebook uses. */
export interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** The library; a rulebook whose id is taken already gets a number, so that both can be chosen. */
export async function regimes(): Promise<Lint> {
  const { tests, rulebooks } = await read<Lint>('regimes');
  const seen = new Map<string, number>();
  return {
    tests,
    rulebooks: rulebooks.map((one) => {
      const n = (seen.get(one.rulebook) ?? 0) + 1;
      seen.set(one.rulebook, n);
      return n === 1 ? one : { ...one, rulebook: `${one.rulebook}.${n}` };
    }),
  };
}

export const books = async (): Promise<Book[]> =>
  (await read<{ rulebooks: Book[] }>('rulebooks')).rulebooks;
export const bookText = (book: string) => read<Book & { text: string }>(at('rulebooks', book));
export const check = (book: string, text: string) =>
  post<Checked>(at('rulebooks', book, 'check'), { text });
export const words = (book: string) => read<Words>(at('rulebooks', book, 'words'));

export interface Difference {
  base: string;
  with: string;
  seeds: number;
  rows: {
    id: string;
    title: string;
    part: string;
    unit: string;
    base: number | null;
    with: number | null;
    difference: number | null;
    low: number | null;
    high: number | null;
    n: number;
    method: string;
    period: string;
    truth: boolean;
  }[];
}

export const difference = (run: string) => read<Difference>(at('runs', run, 'difference'));
