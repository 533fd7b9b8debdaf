// SPDX-License-Identifier: Apache-2.0
import type { Schema, Words } from './rulebooks';

/** Something that could stand where the cursor is. */
export interface Choice {
  text: string;
  /** Put in the place of what is typed. */
  insert: string;
  meaning: string;
}

export interface Offer {
  /** Where the word begins that would be replaced. */
  from: number;
  choices: Choice[];
}

const indentOf = (line: string) => /^[ ]*(?:- +)*/.exec(line)![0].length;
const KEY = /^[ ]*(?:- +)*([a-z][\w-]*):/;

/** The keys above a place, outermost first: whose map the place is in. */
export function keysAbove(lines: string[], row: number, indent: number): string[] {
  const path: string[] = [];
  let depth = indent;
  for (let i = row - 1; i >= 0 && depth > 0; i--) {
    const line = lines[i]!;
    const key = KEY.exec(line)?.[1];
    const at = /^[ ]*/.exec(line)![0].length;
    if (key !== undefined && at < depth && indentOf(line) < indent) {
      if (!/^ *- /.test(line) || indentOf(line) < depth) {
        path.unshift(key);
      }
      depth = at;
    } else if (/^ *- /.test(line) && at < depth) {
      depth = at + 1; // the item's list belongs to a key further up, at most as deep
    }
  }
  return path;
}

function resolve(schema: Schema | undefined, root: Schema): Schema[] {
  if (schema === undefined) {
    return [];
  }
  if (schema.$ref !== undefined) {
    return resolve(root.$defs?.[schema.$ref.replace('#/$defs/', '')], root);
  }
  const either = schema.oneOf ?? schema.anyOf;
  if (either !== undefined) {
    return either.flatMap((one) => resolve(one, root));
  }
  return schema.items === undefined ? [schema] : resolve(schema.items, root);
}

/** The maps that may stand below these keys. */
export function mapsAt(root: Schema, path: string[]): Schema[] {
  return path.reduce<Schema[]>(
    (here, key) => here.flatMap((one) => resolve(one.properties?.[key], root)),
    [root],
  );
}

// Which ids a key may name.
const NAMES: Record<string, string> = {
  deed: 'deeds',
  channels: 'channels',
  channel: 'channels',
  enlist: 'registers',
  register: 'registers',
  refuses: 'registers',
  service: 'services',
  sources: 'sources',
  tier: 'tiers',
};

function values(key: string, maps: Schema[], { schema, words }: Words): Choice[] {
  const named = words[NAMES[key] ?? '']?.map(({ word, title }) => ({
    text: word,
    insert: word,
    meaning: title,
  }));
  const fixed = maps
    .flatMap((one) => resolve(one.properties?.[key], schema))
    .flatMap((one) => (one.type === 'boolean' ? ['true', 'false'] : (one.enum ?? [])))
    .map((one) => ({ text: String(one), insert: String(one), meaning: '' }));
  return [...(named ?? []), ...fixed];
}

/** What could stand at the cursor: a key of the map it is in, a value of its key, or a name. */
export function complete(text: string, cursor: number, words: Words): Offer {
  const before = text.slice(0, cursor).split('\n');
  const line = before.at(-1)!;
  const typed = /[\w.-]*$/.exec(line)![0];
  const from = cursor - typed.length;
  const within = line.slice(0, line.length - typed.length);
  const begins = (choices: Choice[]): Offer => ({
    from,
    choices: choices.filter((one) => one.text.startsWith(typed) && one.text !== typed).slice(0, 40),
  });
  if (/\bwhen: /.test(within)) {
    return begins(
      words.attributes.flatMap(({ name, values: all, meaning }) => [
        { text: name, insert: name, meaning },
        ...all.map((value) => ({ text: value, insert: value, meaning: name })),
      ]),
    );
  }
  const path = keysAbove(before, before.length - 1, indentOf(line));
  const flow = /([a-z][\w-]*): *\[?\{(?:[^{}]*, *)?$/.exec(within)?.[1];
  const inItem = /^ *- +\{(?:[^{}]*, *)?$/.test(within);
  const inMap = flow === undefined ? path : [...path, flow];
  const maps = mapsAt(words.schema, inMap);
  const valueOf = /([a-z][\w-]*): *(?:\[[^\]]*)?$/.exec(within)?.[1];
  if (valueOf !== undefined && flow === undefined) {
    return begins(values(valueOf, maps, words));
  }
  if (flow !== undefined || inItem || /^ *(?:- +)*$/.test(within)) {
    const keys = new Map(maps.flatMap((one) => Object.entries(one.properties ?? {})));
    return begins(
      [...keys].map(([key, { description }]) => ({
        text: key,
        insert: `${key}: `,
        meaning: description ?? '',
      })),
    );
  }
  return { from, choices: [] };
}
