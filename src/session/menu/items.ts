import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Progress } from '../../progress/progress.ts';
import type { BrowseKind } from '../step.ts';
import { incidentItems } from './incident-items.ts';
import type { BrowseItem } from './item.ts';
import { lessonItems } from './lesson-items.ts';
import { quizItems } from './quiz-items.ts';

export function browseItems(
  what: BrowseKind,
  catalogue: Catalogue,
  progress: Progress,
): BrowseItem[] {
  switch (what) {
    case 'lessons':
      return lessonItems(catalogue, progress);
    case 'quizzes':
      return quizItems(catalogue, progress);
    case 'incidents':
      return incidentItems(catalogue, progress);
  }
}
