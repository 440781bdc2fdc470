import type { GlossaryTerm, Track } from '../catalogue/catalogue.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic, Problem, Read } from '../lib/diagnostic.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { YamlDocument } from './yaml.ts';

type Locate = (problem: Problem) => Diagnostic;

/** A mention of a lesson, or of a heading in it, that has to exist. */
export interface Reference {
  readonly lesson: string;
  readonly heading?: string;
  readonly path: Problem['path'];
  readonly locate: Locate;
}

/** What became of one file (or, for a lesson's live blocks, of a part of one). */
export interface Loaded<T> {
  readonly file: string;
  /** Undefined when it could not be read. */
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
  readonly locate: Locate;
}

/** Everything that was read, sorted by what it is; broken files are there without a value. */
export interface LoadedContent {
  readonly lessons: Loaded<Lesson>[];
  readonly quizzes: Loaded<Quiz>[];
  readonly scenarios: Loaded<Scenario>[];
  readonly tracks: Loaded<readonly Track[]>[];
  readonly glossary: Loaded<readonly GlossaryTerm[]>[];
}

/** Reads a document by its domain reader and puts every problem in its place. */
export function loadDocument<T>(
  document: YamlDocument,
  read: (data: unknown) => Read<T>,
  more: (value: T) => readonly Problem[] = () => [],
): { readonly value: T | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const broken = document.diagnostics.some(({ code }) => code === 'yaml-syntax');
  if (broken) return { value: undefined, diagnostics: document.diagnostics };
  const { value, problems } = read(document.data);
  const all = value === undefined ? problems : [...problems, ...more(value)];
  return { value, diagnostics: [...document.diagnostics, ...all.map(document.locate)] };
}

/** `retries#jitter` → the lesson and the heading in it. */
export function lessonReference(text: string, path: Problem['path'], locate: Locate): Reference {
  const hash = text.indexOf('#');
  if (hash === -1) return { lesson: text, path, locate };
  return { lesson: text.slice(0, hash), heading: text.slice(hash + 1), path, locate };
}

/** `lessons/reliability/retries.md` → `retries`. */
export const idOfFile = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** The folder that a file is in, or undefined for one without. */
export const folderOfFile = (file: string): string | undefined => file.split('/').at(-2);
