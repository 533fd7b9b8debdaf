// SPDX-License-Identifier: Apache-2.0

// Controls, separators, and marks that turn the reading direction: a name that displays as
// something else than it is would deceive a reader.
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const PILED = /(\p{M}{4})\p{M}+/gu;

const named = (c: string) =>
  c === '\n' || c === '\t'
    ? ' '
    : `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** The text as it is: what cannot be seen is named, and piles of accents are cut. */
export function literal(text: string): string {
  return text.replace(LONE, named).replace(UNSEEN, named).replace(PILED, '$1…');
}
