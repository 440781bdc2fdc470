import type { Catalogue } from '../../catalogue/catalogue.ts';
import { topicsOf, trackExams } from '../../catalogue/mixes.ts';
import { mixNamed } from '../../quiz/mix.ts';
import type { Candidate } from './candidates.ts';
import type { Ids } from './places.ts';

/** The ids of a kind, each with its title. */
export function idsOf(catalogue: Catalogue, of: Ids): readonly Candidate[] {
  switch (of) {
    case 'topics':
      return topicsOf(catalogue).map((word) => ({ word, meaning: '' }));
    case 'exams':
      return trackExams(catalogue).map(({ id, title }) => ({
        word: mixNamed(id)?.of ?? id,
        meaning: title,
      }));
    case 'tracks':
      return titled(catalogue.tracks);
    default:
      return titled(catalogue[of].values());
  }
}

const titled = (
  things: Iterable<{ readonly id: string; readonly title: string }>,
): readonly Candidate[] => [...things].map(({ id, title }) => ({ word: id, meaning: title }));
