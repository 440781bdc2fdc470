import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic, Problem } from '../lib/diagnostic.ts';
import { idOfFile, type Loaded, type LoadedContent } from './document.ts';
import { checkReferences } from './references.ts';
import { repeatedQuestions } from './repeated-questions.ts';
import { requirementCycles } from './requirements.ts';
import { misspeltTopics } from './topics.ts';
import { membershipProblems, trackListProblems } from './tracks.ts';

/**
 * What no file can be told by itself: that ids are the files' names and unique, and that whatever
 * one file says of another is there.
 * @param known content besides, which may be mentioned as well
 */
export function crossCheck(
  content: LoadedContent,
  known: Catalogue = emptyCatalogue,
): Diagnostic[] {
  const { lessons, quizzes, scenarios, glossary } = content;
  return [
    ...[...lessons, ...quizzes, ...scenarios].flatMap(nameProblems),
    ...[lessons, quizzes, scenarios].flatMap(duplicateFiles),
    ...checkReferences(content, known),
    ...membershipProblems(content, known),
    ...trackListProblems(content),
    ...glossary.flatMap(termProblems),
    ...requirementCycles(lessons),
    ...repeatedQuestions(content),
    ...misspeltTopics(content, known),
  ];
}

function nameProblems({ file, id, locate }: Loaded<unknown>): Diagnostic[] {
  const name = idOfFile(file);
  if (id === undefined || id === name) return [];
  return [
    locate({
      code: 'id-mismatch',
      path: ['id'],
      message: `the id "${id}" is not the file's name`,
      hint: `Write "id: ${name}", or name the file ${id}${file.slice(file.lastIndexOf('.'))}.`,
    }),
  ];
}

function duplicateFiles(loaded: readonly Loaded<unknown>[]): Diagnostic[] {
  const first = new Map<string, string>();
  return loaded.flatMap(({ file, id, locate }) => {
    if (id === undefined) return [];
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    const message = `the id "${id}" is taken by ${other}`;
    const hint = 'Progress hangs on ids: give this one its own.';
    return other === undefined
      ? []
      : [locate({ code: 'duplicate-id', path: ['id'], message, hint })];
  });
}

/** A name leads to one definition only. */
function termProblems({ value = [], locate }: LoadedContent['glossary'][number]): Diagnostic[] {
  const owners = new Map<string, number>();
  return value.flatMap(({ term, also }, index) => {
    const names = [term, ...also].map((text, place): [string, Problem['path']] => [
      text,
      place === 0 ? ['terms', index, 'term'] : ['terms', index, 'also', place - 1],
    ]);
    return names.flatMap(([text, path]) => {
      const owner = owners.get(text.toLowerCase());
      if (owner === undefined) owners.set(text.toLowerCase(), index);
      if (owner === undefined || owner === index) return [];
      const message = `"${text}" already leads to the term "${value[owner]!.term}"`;
      return [locate({ code: 'duplicate-id', path, message, hint: 'Keep it in one place.' })];
    });
  });
}
