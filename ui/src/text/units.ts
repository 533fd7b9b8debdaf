// SPDX-License-Identifier: Apache-2.0

/** How the values of a unit are shown. */
export interface Unit {
  /** Values are multiplied by this before they are shown. */
  factor: number;
  /** Follows every number, for example a percent sign. */
  sign: string;
  /** What remains to be said once. */
  label: string;
}

/**
 * Reads a unit as results write it: `share of adults` is shown in per cent, `% of adults` is per
 * cent already, `1` is a pure number; anything else is said as it is.
 */
export function unitOf(unit: string): Unit {
  const text = unit.trim();
  if (/^share\b/i.test(text)) {
    return { factor: 100, sign: '%', label: text.replace(/^share\s*,?\s*/i, '') };
  }
  if (/^%|^per ?cent\b/i.test(text)) {
    return { factor: 1, sign: '%', label: text.replace(/^(%|per ?cent)\s*,?\s*/i, '') };
  }
  return { factor: 1, sign: '', label: text === '1' ? '' : text };
}

/** The unit in words, for the name of an axis. */
export function axisName(unit: string): string {
  const { sign, label } = unitOf(unit);
  return [sign, label].filter((part) => part !== '').join(' ');
}
