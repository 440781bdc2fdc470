import type { Block, Lesson } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { repeated } from '../lib/repeated.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { loadFrontMatter, salvagedFront } from './front-matter.ts';
import { loadBody } from './lesson-body.ts';
import type { LessonPart } from './lesson-part.ts';
import type { Loaded } from './loaded.ts';
import type { Source } from './source.ts';

/**
 * Reads a lesson. A live block that cannot be read becomes a `broken` block among the others; so does
 * the front matter, of a lesson that can then be shown but does not count.
 */
export function loadLesson(source: Source): Loaded<Lesson> {
  const { front, bodyLine, data } = loadFrontMatter(source);
  const body = loadBody(source, bodyLine);
  const blocks = body.map(({ block }) => block);
  const { value, diagnostics } = front;
  const broken: Block = { kind: 'broken', diagnostics };
  const { file, id, rangeOf } = front;
  return {
    file,
    id,
    rangeOf,
    value: value && { ...value, blocks },
    ...(value ? {} : { salvaged: { ...salvagedFront(source, data), blocks: [broken, ...blocks] } }),
    diagnostics: [
      ...front.diagnostics,
      ...body.flatMap(({ diagnostics }) => diagnostics),
      ...repeatedIds(source, body),
    ],
    references: [...front.references, ...body.flatMap(({ references }) => references)],
    asked: body.flatMap(({ asked = [] }) => asked),
    running: body.flatMap(({ running = [] }) => running),
  };
}

/** Checks whose id another one above has: the answers to both would be kept as one. */
const repeatedIds = (source: Source, body: readonly LessonPart[]): Diagnostic[] =>
  repeated(
    body.flatMap(({ asked = [] }) => asked),
    ({ question }) => question.id,
  ).map(({ thing: { question, path, rangeOf } }) => {
    const message = `there is another check "${question.id}" in this lesson`;
    const hint = 'Answers are kept by id: give each check its own.';
    const range = rangeOf([...path, 'id']);
    return diagnosticAt(source, range, { code: 'duplicate-id', message, hint });
  });
