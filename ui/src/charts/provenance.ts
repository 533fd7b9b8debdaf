// SPDX-License-Identifier: Apache-2.0
import type { Report } from '../data/report';
import { t } from '../text/messages';
import { formatCount } from '../text/numbers';

/** The context under which charts find where they come from. */
export const PROVENANCE = 'provenance';

/** Said under every chart that leaves the page. */
export function provenance({ fixture, version, scenario, run }: Report): string {
  const text = t('provenance', {
    version,
    scenario: scenario.id,
    people: formatCount(run.people),
    seeds: run.seeds,
    digest: run.result_digest.slice(0, 16),
  });
  return fixture ? `${t('fixture.short')} ${text}` : text;
}
