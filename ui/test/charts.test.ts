// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { before } from '../src/charts/lines';
import { lines } from '../src/charts/picture';
import { tiled, tileName } from '../src/charts/places';
import { crc32, withText } from '../src/charts/png';
import {
  classes,
  classOf,
  decades,
  effectScale,
  nearest,
  startsAtZero,
  valueScale,
  yearTicks,
} from '../src/charts/scales';
import { csv, fileName } from '../src/charts/sheet';
import { spread } from '../src/charts/spread';
import type { Place } from '../src/data/report';

const year = (n: number) => Date.UTC(n, 0, 1);

describe('a scale', () => {
  it('starts at zero unless all values lie far from it', () => {
    expect(startsAtZero([0, 10])).toBe(true);
    expect(startsAtZero([5, 9])).toBe(true);
    expect(startsAtZero([0.6, 0.72])).toBe(false);
    expect(startsAtZero([-3, -2])).toBe(true);
    expect(valueScale([3, 9], 100, 0).domain()).toEqual([0, 10]);
    expect(valueScale([0.61, 0.72], 100, 0).domain()).toEqual([0.6, 0.72]);
  });

  it('has room where there are no values or one', () => {
    expect(valueScale([], 100, 0).domain()).toEqual([0, 1]);
    expect(valueScale([0, 0], 100, 0).domain()).toEqual([0, 1]);
    const [low, high] = valueScale([7, 7], 100, 0).domain();
    expect(high! - low!).toBeGreaterThan(0);
  });

  it('of an effect always contains zero', () => {
    const x = effectScale([3, 4], 0, 100);
    expect(x(0)).toBeGreaterThan(0);
    expect(x(4)).toBeLessThan(100);
    expect(effectScale([-4, -3], 0, 100)(0)).toBeLessThan(100);
  });

  it('names as many years as fit', () => {
    expect(yearTicks(year(2014) + 5 * 864e5, year(2018), 10).length).toBe(5);
    expect(
      yearTicks(year(2014), year(2024) - 1, 5).map((at) => new Date(at).getUTCFullYear()),
    ).toEqual([2014, 2016, 2018, 2020, 2022]);
  });

  it('puts values in classes with round edges', () => {
    const edges = classes([24.2, 37.7]);
    expect(edges[0]).toBeLessThanOrEqual(24.2);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(37.7);
    expect(classOf(edges[0]!, edges)).toBe(0);
    expect(classOf(edges.at(-1)!, edges)).toBe(edges.length - 2);
    expect(classOf(5, classes([5, 5]))).toBe(0);
    expect(classes([])).toEqual([0, 1]);
  });

  it('of powers of ten covers what is positive', () => {
    expect(decades([0.0573, 830, 0])).toEqual([0.01, 1000]);
    expect(decades([10, 10])).toEqual([10, 100]);
    expect(decades([0])).toEqual([0.1, 1]);
  });

  it('finds the nearest date', () => {
    expect(nearest([0, 10, 20], 14)).toBe(1);
    expect(nearest([0, 10, 20], 99)).toBe(2);
  });
});

describe('labels', () => {
  it('stay where they are if there is room', () => {
    expect(spread([10, 50], 15, 0, 100)).toEqual([10, 50]);
  });

  it('move apart as little as possible', () => {
    expect(spread([50, 50], 10, 0, 100)).toEqual([45, 55]);
    expect(spread([99, 100], 10, 0, 100)).toEqual([90, 100]);
  });

  it('keep their order and their bounds however many there are', () => {
    for (let n = 1; n <= 20; n++) {
      const wanted = Array.from({ length: n }, (_, i) => (i * 37) % 50);
      const placed = spread(wanted, 12, 0, 100);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
      const gap = Math.min(12, 100 / Math.max(1, n - 1)) - 1e-6;
      for (let i = 1; i < n; i++) {
        expect(placed[order[i]!]! - placed[order[i - 1]!]!).toBeGreaterThanOrEqual(gap);
      }
      expect(Math.min(...placed)).toBeGreaterThanOrEqual(-1e-6);
      expect(Math.max(...placed)).toBeLessThanOrEqual(100 + 1e-6);
    }
  });
});

describe('a CSV file', () => {
  it('says that it is synthetic and keeps numbers numbers', () => {
    const text = csv({
      columns: [{ title: 'Name' }, { title: 'Score', number: true }],
      rows: [
        ['a', -3.5],
        ['b', null],
      ],
    });
    expect(text).toBe('synthetic,Name,Score\r\n1,a,-3.5\r\n1,b,\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-3.5', "'-3.5"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['a\nb', '"a\nb"'],
  ])('makes no formula of %j', (text, field) => {
    expect(csv({ columns: [{ title: 'x' }], rows: [[text]] })).toBe(
      `synthetic,x\r\n1,${field}\r\n`,
    );
  });

  it('has a name made of letters and digits only', () => {
    expect(fileName('../../etc/Passwd', 'csv')).toBe('glasshouse-etc-passwd.csv');
    expect(fileName('<script>', 'svg')).toBe('glasshouse-script.svg');
    expect(fileName('…', 'png')).toBe('glasshouse-chart.png');
    expect(fileName('a'.repeat(300), 'png').length).toBeLessThan(80);
  });
});

describe('a PNG file', () => {
  it('gets a text chunk with a right checksum after its header', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    const png = Uint8Array.from({ length: 50 }, (_, i) => i);
    const marked = withText(png, 'synthetic', 'true');
    expect(marked.length).toBe(50 + 12 + 14);
    expect([...marked.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
    expect(new TextDecoder().decode(marked.subarray(37, 55))).toBe('tEXtsynthetic\0true');
    const view = new DataView(marked.buffer);
    expect(view.getUint32(33)).toBe(14);
    expect(view.getUint32(55)).toBe(crc32(marked.subarray(37, 55)));
    expect([...marked.subarray(59)]).toEqual([...png.subarray(33)]);
  });
});

describe('a caption', () => {
  it('is broken at words', () => {
    expect(lines('one two three', 7)).toEqual(['one two', 'three']);
    expect(lines('unbreakable', 3)).toEqual(['unbreakable']);
    expect(lines('', 10)).toEqual([]);
  });
});

describe('a map', () => {
  const place = (province: string, tile: [number, number] | null): Place => ({
    province,
    tile,
    people: 1,
    adopted: null,
    operator: '',
    short: null,
    arms: {},
  });

  it('is drawn when every place has a square of its own', () => {
    expect(tiled([place('a', [0, 0]), place('b', [0, 1])])).toBe(true);
    expect(tiled([place('a', [0, 0]), place('b', [0, 0])])).toBe(false);
    expect(tiled([place('a', [0, 0]), place('b', null)])).toBe(false);
    expect(tiled([])).toBe(false);
  });

  it('shortens names by letters, never inside one', () => {
    expect(tileName(place('Heilongjiang', null), 9)).toBe('Heilongj…');
    expect(tileName({ ...place('Heilongjiang', null), short: 'HLJ' }, 4)).toBe('HLJ');
    expect(tileName(place('😀😀😀😀', null), 3)).toBe('😀😀😀');
  });
});

describe('a line', () => {
  it('can end early', () => {
    const line = {
      arm: 'a',
      look: { arm: 'a', title: 'a', label: 'a', tone: 1 },
      moments: [1, 2, 3],
      mean: [1, 2, 3],
      low: [1, 2, 3],
      high: [1, 2, 3],
    };
    expect(before(line, 2).mean).toEqual([1, 2]);
    expect(before(line, Infinity)).toBe(line);
  });
});
