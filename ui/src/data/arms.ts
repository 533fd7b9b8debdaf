// SPDX-License-Identifier: Apache-2.0
import type { Report } from './report';

/** An arm as charts draw it: its place in the palette never depends on what a chart shows. */
export interface Look {
  arm: string;
  title: string;
  /** Short enough for the end of a line. */
  label: string;
  /** 0 is the reference arm, drawn in grey. */
  tone: number;
}

/** What of a report is needed to know its arms. */
type Armed = Pick<Report, 'arms' | 'headlines' | 'claims'>;

const LONGEST_LABEL = 16;
const TONES = 7;

function cut(arm: string): string {
  const letters = [...arm];
  return letters.length <= LONGEST_LABEL + 2 ? arm : `${letters.slice(0, LONGEST_LABEL).join('')}…`;
}

/** The arm that others are compared with: the one named most often as base. */
export function referenceArm(report: Armed): string {
  const votes = new Map<string, number>();
  for (const { base } of [...report.headlines, ...report.claims]) {
    if (base !== null && report.arms.some(({ arm }) => arm === base)) {
      votes.set(base, (votes.get(base) ?? 0) + 1);
    }
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  return ranked[0]?.[0] ?? report.arms[0]?.arm ?? '';
}

/** The arms of a report and how each is drawn. */
export class Arms {
  readonly reference: string;
  private readonly looks = new Map<string, Look>();

  constructor(report: Armed) {
    this.reference = referenceArm(report);
    const short = report.arms.every(({ title }) => title.length <= LONGEST_LABEL);
    let next = 0;
    for (const { arm, title } of report.arms) {
      const tone = arm === this.reference ? 0 : 1 + (next++ % TONES);
      this.looks.set(arm, { arm, title, label: short ? title : cut(arm), tone });
    }
  }

  of(arm: string): Look {
    return this.looks.get(arm) ?? { arm, title: arm, label: cut(arm), tone: TONES };
  }

  title(arm: string): string {
    return this.of(arm).title;
  }

  all(): Look[] {
    return [...this.looks.values()];
  }

  /** The first arm that is not the reference. */
  first(): string {
    return this.all().find(({ arm }) => arm !== this.reference)?.arm ?? this.reference;
  }
}
