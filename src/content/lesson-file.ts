import { closingLine, liveBlocks, openingFence, type Segment, splitBody } from '../lesson/body.ts';
import { readDiagram } from '../lesson/diagram.ts';
import { type Block, type FrontMatter, type Lesson, readFrontMatter } from '../lesson/lesson.ts';
import { readModel } from '../lesson/model.ts';
import { readSteps } from '../lesson/steps.ts';
import type { Diagnostic, DiagnosticCode, Problem, Range, Read } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { readQuestion } from '../quiz/question.ts';
import { type Loaded, lessonReference, loadDocument, type Reference } from './document.ts';
import type { Source } from './source.ts';
import { questionWarnings, tooWideLine } from './teaching.ts';
import { readYaml } from './yaml.ts';

/** Reads a lesson. A live block that cannot be read becomes a `broken` block among the others. */
export function loadLesson(source: Source): Loaded<Lesson> {
  const front = frontMatter(source);
  const body = loadBody(source, front.bodyLine);
  const { value } = front;
  return {
    file: source.file,
    value: value && { ...value, blocks: body.blocks },
    diagnostics: [...front.diagnostics, ...body.diagnostics],
    references: [
      ...(value?.requires ?? []).map((id, index) => lessonReference(id, ['requires', index], front.locate)),
      ...body.references,
    ],
    locate: front.locate,
  };
}

interface Front {
  readonly value?: FrontMatter | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The file's line, counted from 0, on which the body begins. */
  readonly bodyLine: number;
  readonly locate: Loaded<Lesson>['locate'];
}

function frontMatter(source: Source): Front {
  const at = (code: DiagnosticCode, message: string, hint: string): Front => {
    const diagnostic = diagnosticAt(source, source.lineRange(0), { code, message, hint });
    return { diagnostics: [diagnostic], bodyLine: 0, locate: () => diagnostic };
  };
  const lines = source.text.split('\n');
  const begins = lines[0]?.trimEnd() === '---';
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (!begins) {
    const hint = 'Begin with a line "---", then schema, id, title and the other keys, then "---" again.';
    return at('missing-front-matter', 'a lesson begins with its front matter', hint);
  }
  if (end === -1) {
    return at('missing-front-matter', 'the front matter has no end', 'Close it with a line "---".');
  }
  const document = readYaml(source, source.lineStart(1), source.lineStart(end));
  return { ...loadDocument(document, readFrontMatter), bodyLine: end + 1, locate: document.locate };
}

interface Part {
  readonly block: Block;
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
}

interface Body {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
}

function loadBody(source: Source, bodyLine: number): Body {
  const segments = splitBody(source.text.slice(source.lineStart(bodyLine)));
  const parts = segments.map((segment) => loadSegment(source, bodyLine + segment.line, segment));
  return {
    blocks: parts.map(({ block }) => block),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
    references: parts.flatMap(({ references }) => references),
  };
}

function loadSegment(source: Source, line: number, segment: Segment): Part {
  if (segment.kind === 'markdown') {
    const block = { kind: 'markdown', text: segment.text } as const;
    return { block, diagnostics: misspeltFences(source, line, segment.text), references: [] };
  }
  const unclosed = unclosedFence(source, line, segment);
  if (unclosed) return { block: { kind: 'broken', diagnostics: unclosed }, diagnostics: unclosed, references: [] };
  switch (segment.kind) {
    case 'diagram':
      return loadDiagram(source, line, segment.text);
    case 'check':
      return loadYamlBlock(source, line, segment.text, readQuestion, (question, locate) => ({
        block: { kind: 'check', question },
        problems: questionWarnings(question),
        references: question.lesson === undefined ? [] : [lessonReference(question.lesson, ['lesson'], locate)],
      }));
    case 'model':
      return loadYamlBlock(source, line, segment.text, readModel, (model) => ({
        block: { kind: 'model', model },
      }));
    case 'steps':
      return loadYamlBlock(source, line, segment.text, readSteps, (steps) => ({
        block: { kind: 'steps', steps },
        problems: steps.flatMap(({ diagram }, index): Problem[] => {
          const wide = tooWideLine(diagram ?? '');
          return wide ? [{ code: 'too-wide', severity: 'warning', path: [index, 'diagram'], message: wide.message }] : [];
        }),
      }));
  }
}

interface Meaning {
  readonly block: Block;
  readonly problems?: readonly Problem[];
  readonly references?: readonly Reference[];
}

function loadYamlBlock<T>(
  source: Source,
  line: number,
  text: string,
  read: (data: unknown) => Read<T>,
  meaningOf: (value: T, locate: Loaded<Lesson>['locate']) => Meaning,
): Part {
  const lines = text.split('\n').length;
  const document = readYaml(source, source.lineStart(line), source.lineStart(line + lines));
  const { value, diagnostics } = loadDocument(document, read);
  if (value === undefined) return { block: { kind: 'broken', diagnostics }, diagnostics, references: [] };
  const { block, problems = [], references = [] } = meaningOf(value, document.locate);
  return { block, diagnostics: [...diagnostics, ...problems.map(document.locate)], references };
}

function loadDiagram(source: Source, line: number, text: string): Part {
  const first = source.lineRange(source.lineStart(line));
  const { value, problems } = readDiagram(text);
  const found = problems.map((problem) => diagnosticAt(source, first, problem));
  if (value === undefined) return { block: { kind: 'broken', diagnostics: found }, diagnostics: found, references: [] };
  const wide = tooWideLine(value.text);
  if (wide) {
    // Blank lines above the art are not part of it: look the line up by what it says.
    const art = value.text.split('\n')[wide.line]!;
    const offset = text.split('\n').indexOf(art);
    const range = source.lineRange(source.lineStart(line + Math.max(0, offset)));
    found.push(diagnosticAt(source, range, { code: 'too-wide', severity: 'warning', message: wide.message }));
  }
  return { block: { kind: 'diagram', ...value }, diagnostics: found, references: [] };
}

/** An open fence swallows the rest of the lesson. */
function unclosedFence(source: Source, line: number, segment: Segment): Diagnostic[] | undefined {
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

/** A fence whose word is nearly a live block's is one that stays dead. */
function misspeltFences(source: Source, line: number, text: string): Diagnostic[] {
  const lines = text.split('\n');
  const found: Diagnostic[] = [];
  for (let index = 0; index < lines.length; index++) {
    const fence = openingFence(lines[index]!);
    if (!fence) continue;
    const hint = fence.word.length >= 4 ? didYouMean(fence.word, liveBlocks) : undefined;
    if (hint !== undefined) {
      const start = source.lineStart(line + index) + lines[index]!.indexOf(fence.word);
      const range = source.range(start, start + fence.word.length);
      const message = `"${fence.word}" is not a live block: it shows as code`;
      found.push(diagnosticAt(source, range, { code: 'unknown-block', severity: 'warning', message, hint }));
    }
    index = closingLine(lines, index, fence);
  }
  return found;
}

function diagnosticAt(source: Source, range: Range, problem: Omit<Problem, 'path'>): Diagnostic {
  const { code, severity = 'error', message, hint } = problem;
  return { code, severity, file: source.file, range, message, ...(hint === undefined ? {} : { hint }) };
}
