import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { TermNames } from '../../markdown/anchors.ts';

const known = new WeakMap<Catalogue['glossary'], TermNames>();

/** Every name in the glossary, older ones included, and the term that it leads to. */
export function termNames({ glossary }: Pick<Catalogue, 'glossary'>): TermNames {
  const before = known.get(glossary);
  if (before) return before;
  const names = new Map(
    glossary.flatMap(({ term, also }) =>
      [term, ...also].map(
        (name) => [isAbbreviation(name) ? name : name.toLowerCase(), term] as const,
      ),
    ),
  );
  known.set(glossary, names);
  return names;
}

/** USE and CAP are other words than use and cap. */
const isAbbreviation = (name: string): boolean => /^[\p{Lu}\p{N}]+$/u.test(name);
