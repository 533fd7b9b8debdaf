// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDay, formatMonth } from '../src/text/dates';
import { fill, speak, t, tn, type Messages } from '../src/text/messages';

const folder = new URL('../messages/', import.meta.url);
const files = readdirSync(folder).map((name) => ({
  name: name.replace('.json', ''),
  words: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>,
}));
const english = files.find(({ name }) => name === 'en')!.words;
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

afterEach(() => speak('en', english as Messages));

describe.each(files)('the words in $name', ({ words }) => {
  it('have the keys of the English ones, in their order', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });

  it('have room for the same values', () => {
    for (const [key, text] of Object.entries(words)) {
      expect([key, ...places(text)]).toEqual([key, ...places(english[key]!)]);
    }
  });

  it('are all there', () => {
    expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('a language', () => {
  it('changes words, plurals and dates together', () => {
    const chinese = files.find(({ name }) => name === 'zh-CN')!.words as Messages;
    expect(formatMonth('2014-03-01')).toBe('Mar 2014');
    speak('zh-CN', chinese);
    expect(t('studio.home')).toBe('首页');
    expect(tn('count.years', 1)).toBe('1 年');
    expect(formatDay('2014-03-01')).toBe('2014年3月1日');
    expect(fill(t('live.left'), { seconds: 3 })).toContain('3');
  });
});
