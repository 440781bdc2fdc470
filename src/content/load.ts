import {
  type Catalogue,
  emptyCatalogue,
  type GlossaryTerm,
  type Track,
} from '../catalogue/catalogue.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { crossCheck } from './cross-check.ts';
import { type Facts, factsOf } from './facts.ts';
import { inFileOrder } from './in-file-order.ts';
import { loadFile } from './load-file.ts';
import { type ContentReader, contentFiles, contentFolders } from './reader.ts';
import { readText, refusals } from './source.ts';

/**
 * Reads all content. Whatever is broken is left out and has its diagnostics; of a broken lesson there
 * is what can be shown.
 * @param known content besides, which may be mentioned as well
 */
export function loadCatalogue(reader: ContentReader, known: Catalogue = emptyCatalogue): Catalogue {
  const lessons = new Map<string, Lesson>();
  const salvaged = new Map<string, Lesson>();
  const quizzes = new Map<string, Quiz>();
  const scenarios = new Map<string, Scenario>();
  const tracks: Track[] = [];
  const glossary: GlossaryTerm[] = [];
  const facts: Facts[] = [];
  const diagnostics: Diagnostic[] = refusals(reader, contentFolders);
  for (const name of contentFiles(reader)) {
    const file = loadFile(readText(reader, name));
    const { kind, loaded } = file;
    if (kind === 'lesson') {
      keepFirst(lessons, loaded.value);
      keepFirst(salvaged, loaded.salvaged);
    }
    if (kind === 'quiz') keepFirst(quizzes, loaded.value);
    if (kind === 'scenario') keepFirst(scenarios, loaded.value);
    if (kind === 'tracks') tracks.push(...(loaded.value ?? []));
    if (kind === 'glossary') glossary.push(...(loaded.value ?? []));
    facts.push(...factsOf(file));
    diagnostics.push(...loaded.diagnostics);
  }
  for (const lesson of salvaged.values()) keepFirst(lessons, lesson);
  const inOrder = new Set([...tracks.flatMap((track) => track.lessons), ...lessons.keys()]);
  return Object.freeze({
    lessons: new Map(
      [...inOrder].flatMap((id) => (lessons.has(id) ? [[id, lessons.get(id)!]] : [])),
    ),
    tracks: tracks.map((track) => ({
      ...track,
      lessons: track.lessons.filter((id) => lessons.has(id)),
    })),
    glossary,
    quizzes,
    scenarios,
    diagnostics: inFileOrder([...diagnostics, ...crossCheck(facts, known)]),
  });
}

/** The first of two files with the same id counts. */
function keepFirst<T extends { readonly id: string }>(
  byId: Map<string, T>,
  value: T | undefined,
): void {
  if (value && !byId.has(value.id)) byId.set(value.id, value);
}
