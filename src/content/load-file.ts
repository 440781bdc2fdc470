import type { GlossaryTerm, Track } from '../catalogue/catalogue.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { folderOfFile } from './file-name.ts';
import { loadGlossary, loadTracks } from './index-files.ts';
import { loadLesson } from './lesson-file.ts';
import { type Loaded, nothingOf } from './loaded.ts';
import { loadQuiz } from './quiz-file.ts';
import { loadScenario } from './scenario-file.ts';
import { type FileText, type Source, sourceOf } from './source.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/** One file of content; of what kind nobody knows when it can not be told. */
export type LoadedFile =
  | { readonly kind: 'lesson'; readonly loaded: Loaded<Lesson> }
  | { readonly kind: 'quiz'; readonly loaded: Loaded<Quiz> }
  | { readonly kind: 'scenario'; readonly loaded: Loaded<Scenario> }
  | { readonly kind: 'tracks'; readonly loaded: Loaded<readonly Track[]> }
  | { readonly kind: 'glossary'; readonly loaded: Loaded<readonly GlossaryTerm[]> }
  | { readonly kind: 'unknown'; readonly loaded: Loaded<never> };

/** Reads a file as what it is. It holds its parsed document: what is to be kept is taken from it. */
export function loadFile(text: FileText): LoadedFile {
  const read = sourceOf(text);
  return read.source
    ? loadSource(read.source)
    : { kind: 'unknown', loaded: nothingOf(text.file, read.diagnostic) };
}

function loadSource(source: Source): LoadedFile {
  if (/\.md$/i.test(source.file)) return { kind: 'lesson', loaded: loadLesson(source) };
  const document = readYaml(source);
  const kind = kindOf(document);
  switch (kind) {
    case 'tracks':
      return { kind, loaded: loadTracks(document) };
    case 'glossary':
      return { kind, loaded: loadGlossary(document) };
    case 'quiz':
      return { kind, loaded: loadQuiz(document) };
    case 'scenario':
      return { kind, loaded: loadScenario(document) };
    case 'unknown':
      return { kind, loaded: nothingOf(source.file, document.diagnostics[0] ?? neither(document)) };
  }
}

const neither = ({ source, rangeOf }: YamlDocument) =>
  diagnosticAt(source, rangeOf([]), {
    code: 'wrong-type',
    message: 'this is neither a quiz nor a scenario',
    hint: 'A quiz has "questions", a scenario has a "system".',
  });

/** By the key that only this kind of file has; else by where the file stands. */
function kindOf({ data, source }: YamlDocument): Exclude<LoadedFile['kind'], 'lesson'> {
  const has = (key: string) =>
    typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  if (has('questions')) return 'quiz';
  if (has('system')) return 'scenario';
  if (has('tracks') || /(^|\/)tracks\.ya?ml$/.test(source.file)) return 'tracks';
  if (has('terms') || /(^|\/)glossary\.ya?ml$/.test(source.file)) return 'glossary';
  if (folderOfFile(source.file) === 'quizzes') return 'quiz';
  return folderOfFile(source.file) === 'scenarios' ? 'scenario' : 'unknown';
}
