import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { repeated } from '../lib/repeated.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { byKind, type Facts, type GlossaryFacts } from './facts.ts';
import { idOfFile } from './file-name.ts';
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
  facts: readonly Facts[],
  known: Catalogue = emptyCatalogue,
): Diagnostic[] {
  const content = byKind(facts);
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

function nameProblems({ file, id }: Facts): Diagnostic[] {
  const name = idOfFile(file);
  if (id === undefined || id.value === name) return [];
  return [
    diagnosticAt({ file }, id.range, {
      code: 'id-mismatch',
      message: `the id "${id.value}" is not the file's name`,
      hint: `Write "id: ${name}", or name the file ${id.value}${file.slice(file.lastIndexOf('.'))}.`,
    }),
  ];
}

const duplicateFiles = (files: readonly Facts[]): Diagnostic[] =>
  repeated(
    files.flatMap(({ file, id }) => (id === undefined ? [] : [{ file, id }])),
    ({ id }) => id.value,
  ).map(({ thing: { file, id }, first }) => {
    const message = `the id "${id.value}" is taken by ${first.file}`;
    const hint = 'Progress hangs on ids: give this one its own.';
    return diagnosticAt({ file }, id.range, { code: 'duplicate-id', message, hint });
  });

/** A name leads to one definition only. */
function termProblems({ file, terms }: GlossaryFacts): Diagnostic[] {
  const names = terms.flatMap((of, term) => of.map((name) => ({ name, term })));
  return repeated(names, ({ name }) => name.value.toLowerCase())
    .filter(({ thing, first }) => thing.term !== first.term)
    .map(({ thing: { name }, first }) => {
      const message = `"${name.value}" already leads to the term "${terms[first.term]![0]!.value}"`;
      const hint = 'Keep it in one place.';
      return diagnosticAt({ file }, name.range, { code: 'duplicate-id', message, hint });
    });
}
