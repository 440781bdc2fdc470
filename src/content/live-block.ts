import type { LiveSegment } from '../lesson/body.ts';
import { readDiagram } from '../lesson/diagram.ts';
import type { Block } from '../lesson/lesson.ts';
import { readModel } from '../lesson/model.ts';
import { type LessonStep, readSteps } from '../lesson/steps.ts';
import type { Diagnostic, Problem } from '../lib/diagnostic.ts';
import { readQuestion } from '../quiz/question.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { loadDocument } from './document.ts';
import { brokenPart, type LessonPart } from './lesson-part.ts';
import type { Loaded } from './loaded.ts';
import type { Source } from './source.ts';
import { misfitOf, questionWarnings, runningOf } from './teaching.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/** @param line the file's line, counted from 0, on which what stands between the fences begins */
export function loadLiveBlock(source: Source, line: number, segment: LiveSegment): LessonPart {
  const unclosed = unclosedFence(source, line, segment);
  if (unclosed) return brokenPart(unclosed);
  switch (segment.kind) {
    case 'diagram':
      return loadDiagram(source, line, segment.text);
    case 'check':
      return loadCheck(documentOf(source, line, segment));
    case 'model':
      return loadModel(documentOf(source, line, segment));
    case 'steps':
      return part(
        loadDocument(documentOf(source, line, segment), readSteps, [], stepWarnings),
        (steps) => ({ kind: 'steps', steps }),
      );
  }
}

function loadCheck(document: YamlDocument): LessonPart {
  const loaded = loadDocument(document, readQuestion, [['lesson']], questionWarnings);
  const { value: question, rangeOf } = loaded;
  const asked = question ? [{ question, path: [], rangeOf }] : [];
  const block = part(loaded, (read) => ({ kind: 'check', question: read }));
  return { ...block, asked, running: asked.flatMap(runningOf) };
}

function loadModel(document: YamlDocument): LessonPart {
  const loaded = loadDocument(document, readModel);
  const { value: model, rangeOf } = loaded;
  const running = model
    ? [{ system: model.system, seed: model.seed, path: ['system'], rangeOf }]
    : [];
  return { ...part(loaded, (read) => ({ kind: 'model', model: read })), running };
}

const part = <T>(
  { value, diagnostics, references }: Loaded<T>,
  blockOf: (value: T) => Block,
): LessonPart => ({
  ...brokenPart(diagnostics),
  ...(value === undefined ? {} : { block: blockOf(value) }),
  references,
});

/** The block's lines as they stand in the file, indentation included: places must be the file's. */
function documentOf(source: Source, line: number, { text }: LiveSegment): YamlDocument {
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

function loadDiagram(source: Source, line: number, text: string): LessonPart {
  const first = source.lineRange(source.lineStart(line));
  const { value, problems } = readDiagram(text);
  const found = problems.map((problem) => diagnosticAt(source, first, problem));
  if (value === undefined) return brokenPart(found);
  const misfit = misfitOf(value.text);
  if (misfit) {
    // Neither its first line, which describes it, nor blank lines below that are part of the art.
    const top = text.split('\n').findIndex((row, index) => index > 0 && row.trim() !== '');
    const range = source.lineRange(source.lineStart(line + top + misfit.line));
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
