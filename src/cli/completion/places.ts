import { themeNames } from '../../progress/theme-names.ts';
import { lists } from '../list-entries.ts';
import { kinds } from '../new/plan.ts';
import { exportKinds, importKinds } from '../transfer/kinds.ts';

/** Ids that only the content tells. */
export type Ids = 'lessons' | 'quizzes' | 'scenarios' | 'tracks' | 'exams' | 'topics';

/** What may stand at a place of a command line. */
export type Place =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'ids'; readonly of: Ids }
  | { readonly kind: 'files' };

const words = (...list: readonly string[]): Place => ({ kind: 'words', words: list });
const ids = (of: Ids): Place => ({ kind: 'ids', of });
const files: Place = { kind: 'files' };

/** What the arguments of commands are, where commander does not know their choices; nothing for what is new. */
export const argumentPlaces: Readonly<Record<string, readonly (readonly Place[])[]>> = {
  learn: [[ids('lessons')]],
  quiz: [[ids('quizzes')]],
  play: [[ids('scenarios'), files]],
  replay: [[files]],
  search: [[]],
  new: [[words(...kinds)], []],
  list: [[words(...lists)]],
  check: [[files]],
  preview: [[files]],
  simulate: [[files]],
  export: [[words(...Object.keys(exportKinds))], [ids('scenarios')]],
  import: [[words(...Object.keys(importKinds))], [files]],
};

/** What the value of an option is, where commander does not know its choices. */
export const optionPlaces: Readonly<Record<string, readonly Place[]>> = {
  '--pack': [files],
  '--theme': [words(...themeNames)],
  '--topic': [ids('topics')],
  '--exam': [ids('exams')],
  '--scenario': [files],
  '--from': [ids('lessons'), ids('quizzes'), ids('scenarios')],
  '--track': [ids('tracks')],
  '--merge': [files],
  '--do': [words('reference', 'none'), files],
  '--out': [files],
};
