// SPDX-License-Identifier: Apache-2.0
export type Cell = string | number | null;

/** The numbers of a chart as a table: what the table view shows and the CSV file holds. */
export interface Sheet {
  columns: { title: string; number?: boolean }[];
  rows: Cell[][];
}

const FORMULA = /^[=+\-@\t\r\n]/;

function field(cell: Cell): string {
  if (cell === null) {
    return '';
  }
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? String(cell) : '';
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The sheet as CSV. The first column says that the numbers are about synthetic people; text that a
 * spreadsheet would run as a formula is made text; numbers stay numbers.
 */
export function csv(sheet: Sheet): string {
  const head = ['synthetic', ...sheet.columns.map(({ title }) => title)];
  const lines = [head, ...sheet.rows.map((row) => [1, ...row])];
  return lines.map((cells) => cells.map(field).join(',')).join('\r\n') + '\r\n';
}

/** A file name from an id: only letters, digits and hyphens. */
export function fileName(id: string, extension: string): string {
  const safe = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `glasshouse-${safe || 'chart'}.${extension}`;
}
