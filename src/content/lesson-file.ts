import {
  closingLine,
  type LiveSegment,
  liveBlocks,
  openingFence,
  splitBody,
} from '../lesson/body.ts';
import { readDiagram } from '../lesson/diagram.ts';
import {
  type Block,
  type FrontMatter,
  type Lesson,
  readFrontMatter,
  salvageFrontMatter,
} from '../lesson/lesson.ts';
import { readModel } from '../lesson/model.ts';
import { type LessonStep, readSteps } from '../lesson/steps.ts';
import type { Diagnostic, Problem } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { readQuestion } from '../quiz/question.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import {
  type Asked,
  folderOfFile,
  idOfFile,
  type Loaded,
  loadDocument,
  nothingOf,
  type Reference,
  type Running,
} from './document.ts';
import { markdownProblems } from './markdown-file.ts';
import type { Source } from './source.ts';
import { misfitOf, questionWarnings, runningOf } from './teaching.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/**
 * Reads a lesson. A live block that cannot be read becomes a `broken` block among the others; so does
 * the front matter, of a lesson that can then be shown but does not count.
 */
export function loadLesson(source: Source): Loaded<Lesson> {
  const { front, bodyLine, data } = frontMatter(source);
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
    ...(value ? {} : { salvaged: { ...salvaged(source, data), blocks: [broken, ...blocks] } }),
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

/** A check whose id another one above has: the answers to both would be kept as one. */
function repeatedIds(source: Source, body: readonly Part[]): Diagnostic[] {
  const seen = new Set<string>();
  return body
    .flatMap(({ asked = [] }) => asked)
    .flatMap(({ question: { id }, path, rangeOf }) => {
      const twice = seen.has(id);
      seen.add(id);
      const message = `there is another check "${id}" in this lesson`;
      const hint = 'Answers are kept by id: give each check its own.';
      if (!twice) return [];
      const range = rangeOf([...path, 'id']);
      return [diagnosticAt(source, range, { code: 'duplicate-id', message, hint })];
    });
}

interface Front {
  readonly front: Loaded<FrontMatter>;
  /** The file's line, counted from 0, on which the body begins. */
  readonly bodyLine: number;
  /** What the front matter says, right or wrong. */
  readonly data?: unknown;
}

/** As much of a front matter as can be shown; the file's name and folder tell the rest. */
function salvaged(source: Source, data: unknown): FrontMatter {
  const id = idOfFile(source.file);
  return salvageFrontMatter(data, { id, track: folderOfFile(source.file) ?? '' });
}

function frontMatter(source: Source): Front {
  const lines = source.text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---') {
    return noFrontMatter(source, {
      message: 'a lesson begins with its front matter',
      hint: 'Begin with a line "---", then schema, id, title and the other keys, then "---" again.',
    });
  }
  if (end === -1) {
    const message = 'the front matter has no end';
    // Where it was meant to end is anybody's guess: at the first thing that is no key.
    const body = lines.findIndex((line, index) => index > 0 && /^(\s*$|#)/.test(line));
    const bodyLine = body < 0 ? lines.length : body;
    const front = noFrontMatter(source, { message, hint: 'Close it with a line "---".' });
    return { ...front, bodyLine };
  }
  const document = readYaml(source, source.lineStart(1), source.lineStart(end));
  const front = loadDocument(document, readFrontMatter, [['requires', '*']]);
  return { front, bodyLine: end + 1, data: document.data };
}

function noFrontMatter(source: Source, problem: { message: string; hint: string }): Front {
  const range = source.lineRange(0);
  const missing = diagnosticAt(source, range, { code: 'missing-front-matter', ...problem });
  return { front: nothingOf(source.file, missing), bodyLine: 0 };
}

interface Part {
  readonly block: Block;
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
  readonly asked?: readonly Asked[];
  readonly running?: readonly Running[];
}

function loadBody(source: Source, bodyLine: number): Part[] {
  const segments = splitBody(source.text.slice(source.lineStart(bodyLine)));
  return segments.flatMap(({ kind, ...segment }) => {
    const line = bodyLine + segment.line;
    return kind === 'markdown'
      ? loadMarkdown(source, line, segment.text)
      : [loadLive(source, line, { kind, ...segment })];
  });
}

function loadLive(source: Source, line: number, segment: LiveSegment): Part {
  const unclosed = unclosedFence(source, line, segment);
  if (unclosed)
    return {
      block: { kind: 'broken', diagnostics: unclosed },
      diagnostics: unclosed,
      references: [],
    };
  switch (segment.kind) {
    case 'diagram':
      return loadDiagram(source, line, segment.text);
    case 'check':
      return loadCheck(blockOf(source, line, segment));
    case 'model':
      return loadModel(blockOf(source, line, segment));
    case 'steps':
      return part(
        loadDocument(blockOf(source, line, segment), readSteps, [], stepWarnings),
        (steps) => ({ kind: 'steps', steps }),
      );
  }
}

function loadCheck(document: YamlDocument): Part {
  const loaded = loadDocument(document, readQuestion, [['lesson']], questionWarnings);
  const { value: question, rangeOf } = loaded;
  const asked = question ? [{ question, path: [], rangeOf }] : [];
  const block = part(loaded, (read) => ({ kind: 'check', question: read }));
  return { ...block, asked, running: asked.flatMap(runningOf) };
}

function loadModel(document: YamlDocument): Part {
  const loaded = loadDocument(document, readModel);
  const { value: model, rangeOf } = loaded;
  const running = model
    ? [{ system: model.system, seed: model.seed, path: ['system'], rangeOf }]
    : [];
  return { ...part(loaded, (read) => ({ kind: 'model', model: read })), running };
}

function part<T>(
  { value, diagnostics, references }: Loaded<T>,
  blockOf: (value: T) => Block,
): Part {
  const block: Block = value === undefined ? { kind: 'broken', diagnostics } : blockOf(value);
  return { block, diagnostics, references };
}

/** The block's lines as they stand in the file, indentation included: places must be the file's. */
function blockOf(source: Source, line: number, { text }: LiveSegment): YamlDocument {
  const end = line + text.split('\n').length;
  return readYaml(source, source.lineStart(line), source.lineStart(end));
}

const stepWarnings = (steps: readonly LessonStep[]): Problem[] =>
  steps.flatMap(({ diagram = '' }, index): Problem[] => {
    const misfit = misfitOf(diagram);
    if (!misfit) return [];
    const { code, message } = misfit;
    return [{ code, severity: 'warning', path: [index, 'diagram'], message }];
  });

function loadDiagram(source: Source, line: number, text: string): Part {
  const first = source.lineRange(source.lineStart(line));
  const { value, problems } = readDiagram(text);
  const found = problems.map((problem) => diagnosticAt(source, first, problem));
  if (value === undefined)
    return { block: { kind: 'broken', diagnostics: found }, diagnostics: found, references: [] };
  const misfit = misfitOf(value.text);
  if (misfit) {
    // Blank lines above the art are not part of it: look the line up by what it says.
    const art = value.text.split('\n')[misfit.line]!;
    const offset = text.split('\n').indexOf(art);
    const range = source.lineRange(source.lineStart(line + Math.max(0, offset)));
    const { code, message } = misfit;
    found.push(diagnosticAt(source, range, { code, severity: 'warning', message }));
  }
  return { block: { kind: 'diagram', ...value }, diagnostics: found, references: [] };
}

/** An open fence swallows the rest of the lesson. */
function unclosedFence(
  source: Source,
  line: number,
  segment: LiveSegment,
): Diagnostic[] | undefined {
  const after = line + segment.text.split('\n').length;
  const closing = source.text.slice(source.lineStart(after), source.lineStart(after + 1));
  if (/^ {0,3}(`{3,}|~{3,})/.test(closing)) return undefined;
  const range = source.lineRange(source.lineStart(line - 1));
  return [
    diagnosticAt(source, range, {
      code: 'unclosed-block',
      message: `this "${segment.kind}" block is never closed`,
      hint: 'End it with a line of as many backticks as it began with.',
    }),
  ];
}

/** Markdown, with a diagnostic above each fence that was meant to be a live block. */
function loadMarkdown(source: Source, line: number, text: string): Part[] {
  const lines = text.split('\n');
  const parts: Part[] = [];
  let from = 0;
  const endText = (before: number) => {
    const stretch = lines.slice(from, before).join('\n').trimEnd();
    const block = { kind: 'markdown', text: stretch } as const;
    if (stretch !== '') parts.push({ block, ...markdownProblems(source, line + from, stretch) });
    from = before;
  };
  for (let at = 0; at < lines.length; at++) {
    const fence = openingFence(lines[at]!);
    if (!fence) continue;
    const meant = misspeltFence(source, line + at, lines[at]!, fence.word);
    if (meant) {
      endText(at);
      const diagnostics = [meant];
      parts.push({ block: { kind: 'broken', diagnostics }, diagnostics, references: [] });
    }
    at = closingLine(lines, at, fence);
  }
  endText(lines.length);
  return parts;
}

/** A fence whose word is nearly a live block's is one that stays dead. */
function misspeltFence(
  source: Source,
  line: number,
  text: string,
  word: string,
): Diagnostic | undefined {
  const hint = word.length >= 4 ? didYouMean(word, liveBlocks) : undefined;
  if (hint === undefined) return undefined;
  const start = source.lineStart(line) + text.indexOf(word);
  const range = source.range(start, start + word.length);
  const message = `"${word}" is not a live block: it shows as code`;
  return diagnosticAt(source, range, { code: 'unknown-block', severity: 'warning', message, hint });
}
