import type { SyntaxProblem } from './yaml-syntax.ts';

const deepest = 200;

/**
 * The parser calls itself for every level and would use up the stack, which can end the whole
 * process: what is nested far beyond any real file is refused before it is parsed.
 */
export function tooDeep(text: string): SyntaxProblem | undefined {
  const refuse = (start: number) => ({ start, end: start + 1, message: 'nested too deeply' });
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === openBracket || sign === openBrace) depth++;
    else if (sign === closeBracket || sign === closeBrace) depth = Math.max(0, depth - 1);
    if (depth > deepest) return refuse(at);
  }
  for (let start = 0; start < text.length; start = lineAfter(text, start)) {
    const line = text.slice(start, lineAfter(text, start));
    const levels = line.match(/^[ \t]*/)![0].length + (line.match(/[-?:][ \t]/g)?.length ?? 0);
    if (levels > deepest) return refuse(start);
  }
  return undefined;
}

const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

function lineAfter(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}
