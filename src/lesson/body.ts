/** Fenced blocks that a lesson's body can hold besides Markdown. */
export const liveBlocks = ['check', 'model', 'diagram', 'steps'] as const;
type LiveBlock = (typeof liveBlocks)[number];

/** A stretch of a lesson's body. */
export type Segment = SegmentOf<'markdown'> | LiveSegment;
export type LiveSegment = SegmentOf<LiveBlock>;

interface SegmentOf<K> {
  readonly kind: K;
  /** Of a live block: what stands between its fences, without their indentation. */
  readonly text: string;
  /** The body's line, counted from 0, on which `text` begins. */
  readonly line: number;
  /** Spaces taken off each line of `text`: the indentation of its opening fence. */
  readonly indent: number;
}

/** Cuts a body at its live blocks. A fence inside another fence is text, as CommonMark has it. */
export function splitBody(markdown: string): Segment[] {
  const lines = markdown.split(/\r\n|\r|\n/);
  const segments: Segment[] = [];
  let textFrom = 0;
  const endText = (before: number) => {
    const text = lines.slice(textFrom, before);
    const skipped = text.findIndex((line) => line.trim() !== '');
    if (skipped < 0) return;
    segments.push({
      kind: 'markdown',
      text: text.slice(skipped).join('\n').trimEnd(),
      line: textFrom + skipped,
      indent: 0,
    });
  };
  for (let at = 0; at < lines.length; at++) {
    const fence = openingFence(lines[at]!);
    if (!fence) continue;
    const close = closingLine(lines, at, fence);
    const kind = liveBlocks.find((live) => live === fence.word);
    if (kind) {
      endText(at);
      const text = lines.slice(at + 1, close).map((line) => outdent(line, fence.indent));
      segments.push({ kind, text: text.join('\n'), line: at + 1, indent: fence.indent });
      textFrom = close + 1;
    }
    at = close;
  }
  endText(lines.length);
  return segments;
}

export interface Fence {
  readonly indent: number;
  readonly marker: string;
  /** The first word of the info string. */
  readonly word: string;
}

/** CommonMark 4.5: up to three spaces, three or more of ` or ~; no ` in the info string of a ` fence. */
export function openingFence(line: string): Fence | undefined {
  const [, indent, marker, info] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (indent === undefined || marker === undefined || info === undefined) return undefined;
  if (marker.startsWith('`') && info.includes('`')) return undefined;
  return { indent: indent.length, marker, word: info.trim().split(/\s+/)[0] ?? '' };
}

/** The line of the closing fence, or the number of lines when the fence is never closed. */
export function closingLine(lines: readonly string[], opening: number, fence: Fence): number {
  for (let at = opening + 1; at < lines.length; at++) {
    const [, marker] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines[at]!) ?? [];
    if (marker?.startsWith(fence.marker)) return at;
  }
  return lines.length;
}

function outdent(line: string, indent: number): string {
  let spaces = 0;
  while (spaces < indent && line[spaces] === ' ') spaces++;
  return line.slice(spaces);
}
