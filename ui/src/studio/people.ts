// SPDX-License-Identifier: Apache-2.0
import { literal } from '../data/literal';
import type { Life, LifeLine } from '../data/report';
import { t } from '../text/messages';
import { ask, at, read } from './server';

export interface Entry {
  rank: number;
  id: string;
  city: string;
  score: number | null;
  tier: string;
  registers: string[];
  public_sees: string[];
}

export interface RegistryPage {
  people: number;
  matching: number;
  offset: number;
  entries: Entry[];
}

export const registry = (run: string, arm: string, query: Record<string, string>) =>
  read<RegistryPage>(ask(at('runs', run, 'registry'), { arm, ...query }));

interface Sketch {
  place: string;
  home: string;
  age: number;
  role: string;
  household: number;
  fifth: number;
}

interface Lived {
  person: { id: string; sketch: Sketch };
  arm: string;
  lines: LifeLine[];
  avoidable: string[];
  trail: {
    score: (number | null)[];
    trust: (number | null)[];
    listed: boolean[];
  };
}

export interface LifeAnswer extends Lived {
  twin?: Lived & { parts_in_week: number | null; acts_otherwise_from_week: number | null };
}

export const life = (run: string, id: string, arm: string, twin: string) =>
  read<LifeAnswer>(ask(at('runs', run, 'lives', id), { arm, twin }));

export const lives = (run: string, arm: string, kind: string) =>
  read<{ heard: number; people: string[] }>(ask(at('runs', run, 'lives'), { arm, kind }));

export interface Standing {
  person: Entry;
  of: number;
  elsewhere: { place: number; city: string; points: number | null }[];
}

export const standing = (run: string, id: string, arm: string) =>
  read<Standing>(ask(at('runs', run, 'lives', id, 'standing'), { arm }));

export interface Counters {
  weeks: number;
  counters: { service: string; title: string; child: boolean }[];
}

export const counters = (run: string) => read<Counters>(at('runs', run, 'counters'));

export interface CounterAnswer {
  service: string;
  title: string;
  week: number;
  date: string;
  answer: 'open' | 'refused' | 'perhaps' | 'not-asked';
  chance: number;
  because: string[];
  clause: string;
  standing: { tier: string; registers: string[]; score: number | null };
  asked: boolean;
}

export const counter = (run: string, id: string, query: Record<string, string | number>) =>
  read<CounterAnswer>(ask(at('runs', run, 'lives', id, 'counter'), query));

/** From and until which weeks something was so. */
export function spells(weeks: boolean[]): [number, number][] {
  const found: [number, number][] = [];
  weeks.forEach((is, week) => {
    const last = found.at(-1);
    if (is && last !== undefined && last[1] === week) {
      last[1] = week + 1;
    } else if (is) {
      found.push([week, week + 1]);
    }
  });
  return found;
}

/** A life as the report's picture draws it. */
export function pictured(lived: Lived, start: string): Life {
  const { place, home, age, role, household, fifth } = lived.person.sketch;
  return {
    kind: '',
    title: lived.person.id,
    person: lived.person.id,
    arm: lived.arm,
    sketch: t('life.sketch', {
      age,
      role: literal(role),
      household,
      home: literal(home),
      place: literal(place),
      fifth,
    }),
    start,
    step_weeks: 1,
    score: lived.trail.score,
    trust: lived.trail.trust,
    spells: spells(lived.trail.listed),
    lines: lived.lines.map((line) => ({
      ...line,
      truth: literal(line.truth),
      known: literal(line.known),
      clause: literal(line.clause),
    })),
    omitted: 0,
    avoidable: lived.avoidable.map(literal),
    twin: '',
  };
}
