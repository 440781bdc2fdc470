import type { Catalogue } from '../../catalogue/catalogue.ts';
import { own } from '../../lib/own.ts';
import { difficultyText, plural, starsText } from '../../lib/words.ts';
import type { IncidentRecord, Progress } from '../../progress/progress.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type BrowseItem, titled } from './item.ts';
import { bestStars } from './menu.ts';

export function incidentItems(catalogue: Catalogue, progress: Progress): BrowseItem[] {
  const byDifficulty = [...catalogue.scenarios.values()].toSorted(
    (a, b) => a.difficulty - b.difficulty,
  );
  return [
    ...onCall(catalogue),
    ...byDifficulty.map((scenario) => incidentItem(scenario, catalogue, progress)),
  ];
}

/** What is drawn from all incidents. */
function onCall({ scenarios }: Catalogue): BrowseItem[] {
  if (scenarios.size < 2) return [];
  const shared = { group: 'On call', mark: 'new' as const, facts: [], topics: [], notes: [] };
  return [
    {
      ...shared,
      id: dutyIds.daily,
      title: 'Incident of the day',
      summary: 'The same one under the same luck for everyone, with a result line for your chat.',
    },
    {
      ...shared,
      id: dutyIds.week,
      title: 'On-call week',
      summary:
        'Seven shifts, harder from day to day. One run each, and one error budget for all of them.',
    },
  ];
}

/** Items that are no incidents; nobody's kebab-case ids look like these. */
export const dutyIds = { daily: 'duty:daily', week: 'duty:week' } as const;

const groups = ['First calls', 'Warmed up', 'Real trouble', 'Long nights', 'Two things at once'];

function incidentItem(scenario: Scenario, catalogue: Catalogue, progress: Progress): BrowseItem {
  const runs = own(progress.incidents, scenario.id) ?? [];
  const best = bestRun(runs);
  const stars = bestStars(progress, scenario.id);
  const { difficulty, minutes } = scenario;
  return {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    group: groups[difficulty - 1] ?? '',
    mark: best?.outcome === 'won' ? 'done' : best ? 'begun' : 'new',
    facts: [difficultyText(difficulty), `${minutes} min`, starsText(stars)],
    topics: scenario.topics,
    notes: [
      ...(best
        ? [
            `${plural(runs.length, 'run')}; best: ${best.outcome}, ${best.lost.toLocaleString('en-US')} requests lost.`,
          ]
        : []),
      ...titled('Pays off', scenario.lessons, catalogue),
    ],
  };
}

const bestRun = (runs: readonly IncidentRecord[]): IncidentRecord | undefined =>
  [...runs].sort((a, b) => b.stars - a.stars || a.lost - b.lost)[0];
