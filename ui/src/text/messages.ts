// SPDX-License-Identifier: Apache-2.0
import en from '../../messages/en.json';

export type Messages = Record<keyof typeof en, string>;
export type Key = keyof typeof en;
export type Values = Record<string, string | number>;

/** The language of the page. Another one is another file with the same keys. */
export let locale: string = 'en';
let messages: Messages = en;
let plural = new Intl.PluralRules(locale);

/** Changes the language; what is on the page already is not drawn again. */
export function speak(language: string, words: Messages): void {
  locale = language;
  messages = words;
  plural = new Intl.PluralRules(language);
}

/** Puts values in the places of a text; a value is never searched for places again. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** The text of this key. */
export function t(key: Key, values: Values = {}): string {
  return fill(messages[key], values);
}

type PluralKey = Key extends infer K ? (K extends `${infer P}.other` ? P : never) : never;

/** The text of this key for so many things: `key.one` or `key.other`. */
export function tn(key: PluralKey, n: number, values: Values = {}): string {
  const form = `${key}.${plural.select(n)}`;
  const text = (messages as Record<string, string>)[form] ?? messages[`${key}.other` as Key];
  return fill(text, { n: n.toLocaleString(locale), ...values });
}

/** The text of a key that is made from data, or the data itself where no text exists. */
export function orRaw(key: string, raw: string): string {
  return Object.hasOwn(messages, key) ? (messages as Record<string, string>)[key]! : raw;
}

/** The same text with a capital at its start. */
export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
