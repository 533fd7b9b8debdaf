// SPDX-License-Identifier: Apache-2.0
import { withText } from './png';
import { csv, fileName, type Sheet } from './sheet';

/** What is written around a chart when it leaves the page. */
export interface Caption {
  title: string;
  subtitle: string;
  /** Where it comes from and that nobody in it is real. */
  foot: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const PAD = 20;
const TITLE = 17;
const COPIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
];

/** Breaks text into lines of about this many characters. */
export function lines(text: string, width: number): string[] {
  const result: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      result.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? result : [...result, line];
}

/** The chart with every style written into it, so that it looks the same anywhere. */
function frozen(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const name of COPIED) {
      const value = style.getPropertyValue(name);
      if ((value !== '' && value !== 'none') || name === 'fill' || name === 'stroke') {
        copies[i]!.setAttribute(name, value);
      }
    }
    copies[i]!.removeAttribute('class');
    copies[i]!.removeAttribute('style');
  });
  copy.querySelectorAll('[data-screen-only]').forEach((one) => one.remove());
  return copy;
}

function write(into: Element, text: string[], y: number, size: number, color: string): number {
  let at = y;
  for (const line of text) {
    const element = document.createElementNS(SVG, 'text');
    element.setAttribute('x', String(PAD));
    element.setAttribute('y', String(at));
    element.setAttribute('font-size', String(size));
    element.setAttribute('fill', color);
    if (size === TITLE) {
      element.setAttribute('font-weight', '600');
    }
    element.textContent = line;
    into.append(element);
    at += size * 1.35;
  }
  return at;
}

/** The chart as a picture of its own, with its caption, in the colours of the page. */
export function picture(chart: SVGSVGElement, caption: Caption): SVGSVGElement {
  const box = chart.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const width = Math.max(420, Math.ceil(box.width)) + 2 * PAD;
  const root = document.createElementNS(SVG, 'svg');
  const mark = document.createElementNS(SVG, 'metadata');
  mark.textContent = 'synthetic: true';
  const back = document.createElementNS(SVG, 'rect');
  back.setAttribute('fill', page.backgroundColor);
  root.append(mark, back);
  const fit = (size: number) => Math.floor((width - 2 * PAD) / (size * 0.53));
  let y = write(root, lines(caption.title, fit(TITLE * 1.08)), PAD + 16, TITLE, page.color);
  y = write(root, lines(caption.subtitle, fit(12.5)), y, 12.5, page.color);
  const inner = frozen(chart);
  inner.setAttribute('overflow', 'visible');
  inner.setAttribute('x', String(PAD));
  inner.setAttribute('y', String(y));
  inner.setAttribute('width', String(box.width));
  inner.setAttribute('height', String(box.height));
  root.append(inner);
  y = write(root, lines(caption.foot, fit(11)), y + box.height + 22, 11, page.color);
  root.setAttribute('viewBox', `0 0 ${width} ${Math.ceil(y + PAD / 2)}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(Math.ceil(y + PAD / 2)));
  root.setAttribute('font-family', page.fontFamily);
  back.setAttribute('width', '100%');
  back.setAttribute('height', '100%');
  return root;
}

export const asText = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

/** The picture as PNG at twice its size, marked as synthetic in its metadata. */
export async function asPng(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.viewBox.baseVal.width * 2;
  canvas.height = svg.viewBox.baseVal.height * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) {
    throw new Error('this browser could not draw the picture');
  }
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return new Blob([withText(bytes, 'synthetic', 'true')], { type: 'image/png' });
}

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Hands a sheet to the reader; the mark at its start lets spreadsheets see that it is UTF-8. */
export function asCsv(id: string, sheet: Sheet): void {
  save(fileName(id, 'csv'), new Blob(['\ufeff', csv(sheet)], { type: 'text/csv;charset=utf-8' }));
}
