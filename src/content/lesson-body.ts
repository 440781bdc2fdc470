import { closingLine, liveBlocks, openingFence, splitBody } from '../lesson/body.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { brokenPart, type LessonPart } from './lesson-part.ts';
import { loadLiveBlock } from './live-block.ts';
import { markdownProblems } from './markdown-problems.ts';
import type { Source } from './source.ts';

/** @param bodyLine the file's line, counted from 0, on which the body begins */
export function loadBody(source: Source, bodyLine: number): LessonPart[] {
  const segments = splitBody(source.text.slice(source.lineStart(bodyLine)));
  return segments.flatMap(({ kind, ...segment }) => {
    const line = bodyLine + segment.line;
    return kind === 'markdown'
      ? loadMarkdown(source, line, segment.text)
      : [loadLiveBlock(source, line, { kind, ...segment })];
  });
}

/** Markdown, with a diagnostic above each fence that was meant to be a live block. */
function loadMarkdown(source: Source, line: number, text: string): LessonPart[] {
  const lines = text.split('\n');
  const parts: LessonPart[] = [];
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
      parts.push(brokenPart([meant]));
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
