import type { CharacterSet, Pattern } from './pattern.ts';

/**
 * Thompson's construction (Regular Expression Search Algorithm, CACM 11:6, 1968): all ways through
 * the pattern are followed side by side, so that the time is bounded by length of the text times
 * size of the pattern, whatever they are.
 */
type Step =
  | { readonly kind: 'character'; readonly set: CharacterSet; next: number }
  | { readonly kind: 'split'; readonly next: number[] }
  | { readonly kind: 'end' };

/** Whether the pattern is the whole of a text. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const steps: Step[] = [];
  const start = compile(pattern, push(steps, { kind: 'end' }), steps);
  let active = reach(steps, [start]);
  for (const character of text) {
    const next = active.flatMap((at) => {
      const step = steps[at]!;
      return step.kind === 'character' && holds(step.set, character) ? [step.next] : [];
    });
    active = reach(steps, next);
  }
  return active.some((at) => steps[at]!.kind === 'end');
}

/** A text that the pattern accepts, as full as it may be without repeating itself. */
export function exampleOf(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'character':
      return exampleCharacter(pattern.set);
    case 'sequence':
      return pattern.parts.map(exampleOf).join('');
    case 'either':
      return exampleOf(pattern.parts[0]!);
    case 'repeat':
      return exampleOf(pattern.part).repeat(Math.min(pattern.most, Math.max(1, pattern.least)));
  }
}

function exampleCharacter(set: CharacterSet): string {
  const [first] = set.ranges;
  if (!set.negated && first) return String.fromCodePoint(first[0]);
  return [...'xyz0123456789 -_.'].find((character) => holds(set, character)) ?? '…';
}

function push(steps: Step[], step: Step): number {
  steps.push(step);
  return steps.length - 1;
}

/** Adds the pattern's steps before the step `next`; answers where they begin. */
function compile(pattern: Pattern, next: number, steps: Step[]): number {
  switch (pattern.kind) {
    case 'character':
      return push(steps, { kind: 'character', set: pattern.set, next });
    case 'sequence':
      return pattern.parts.reduceRight((after, part) => compile(part, after, steps), next);
    case 'either': {
      const ways = pattern.parts.map((part) => compile(part, next, steps));
      return push(steps, { kind: 'split', next: ways });
    }
    case 'repeat':
      return compileRepeat(pattern, next, steps);
  }
}

function compileRepeat(
  { part, least, most }: Extract<Pattern, { kind: 'repeat' }>,
  next: number,
  steps: Step[],
): number {
  let start = next;
  if (most === Number.POSITIVE_INFINITY) {
    const ways = [next];
    const loop = push(steps, { kind: 'split', next: ways });
    ways.push(compile(part, loop, steps));
    start = loop;
  } else {
    for (let time = least; time < most; time++) {
      start = push(steps, { kind: 'split', next: [next, compile(part, start, steps)] });
    }
  }
  for (let time = 0; time < least; time++) start = compile(part, start, steps);
  return start;
}

/** Everything that can be reached from these steps before another character. */
function reach(steps: readonly Step[], from: readonly number[]): number[] {
  const seen = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps[at]!;
    if (step.kind === 'split') open.push(...step.next);
  }
  return [...seen];
}

function holds({ ranges, negated }: CharacterSet, character: string): boolean {
  const spellings = [character, character.toLowerCase(), character.toUpperCase()];
  const inside = spellings.some((spelling) => {
    const code = spelling.codePointAt(0)!;
    return ranges.some(([from, to]) => from <= code && code <= to);
  });
  return inside !== negated;
}
