import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { IncidentRecord, Progress } from '../../progress/progress.ts';
import { type BrowseItem, titled } from './item.ts';
import { bestStars } from './menu.ts';

export function incidentItems(catalogue: Catalogue, progress: Progress): BrowseItem[] {
  return [...catalogue.scenarios.values()].map((scenario): BrowseItem => {
    const runs = progress.incidents[scenario.id] ?? [];
    const best = bestRun(runs);
    const stars = bestStars(progress, scenario.id);
    const { difficulty, minutes } = scenario;
    return {
      id: scenario.id,
      title: scenario.title,
      summary: scenario.summary,
      mark: best?.outcome === 'won' ? 'done' : best ? 'begun' : 'new',
      facts: [
        `difficulty ${'◆'.repeat(difficulty)}${'◇'.repeat(5 - difficulty)}`,
        `${minutes} min`,
        `${'★'.repeat(stars)}${'☆'.repeat(3 - stars)}`,
      ],
      topics: scenario.topics,
      notes: [
        ...(best
          ? [
              `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}; best: ${best.outcome}, ${best.lost.toLocaleString('en-US')} requests lost.`,
            ]
          : []),
        ...titled('Pays off', scenario.lessons, catalogue),
      ],
    };
  });
}

const bestRun = (runs: readonly IncidentRecord[]): IncidentRecord | undefined =>
  [...runs].sort((a, b) => b.stars - a.stars || a.lost - b.lost)[0];
