// SPDX-License-Identifier: Apache-2.0

/** What the built page has in the place of the data, exactly once. */
export const PLACEHOLDER = '__GLASSHOUSE_DATA__';

/** The same JSON without a character that HTML or an old script reader would act on. */
export function harmless(json: string): string {
  return json
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** The page for this JSON; the Java side does the same. */
export function fill(template: string, json: string): string {
  const parts = template.split(PLACEHOLDER);
  if (parts.length !== 2) {
    throw new Error(`the page must have ${PLACEHOLDER} exactly once`);
  }
  return parts[0] + harmless(json) + parts[1];
}
