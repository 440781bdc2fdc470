import { wrapText } from '../../lib/text.ts';

/** What a text gets in any case: beside its head nothing would be left of it in a narrow terminal. */
const leastColumns = 20;

/** One thing that was looked at. `note` is no fault: it works otherwise than at its best. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'fails';
  readonly text: string;
}

export const ok = (what: string, text: string): Finding => ({ what, state: 'ok', text });
export const note = (what: string, text: string): Finding => ({ what, state: 'note', text });
export const fails = (what: string, text: string): Finding => ({ what, state: 'fails', text });

/** Each on its lines of at most `columns`, and what they come to. */
export function findingsText(
  findings: readonly Finding[],
  columns = Number.MAX_SAFE_INTEGER,
): string {
  const width = Math.max(...findings.map(({ what }) => what.length));
  const lines = findings.flatMap(({ what, state, text }) => {
    const head = `  ${state.padEnd(5)}  ${what.padEnd(width)}  `;
    return wrapText(text, Math.max(columns - head.length, leastColumns)).map(
      (line, n) => (n === 0 ? head : ' '.repeat(head.length)) + line,
    );
  });
  const failed = findings.filter(({ state }) => state === 'fails').map(({ what }) => what);
  const sum = failed.length === 0 ? 'Everything works.' : `Does not work: ${failed.join(', ')}.`;
  return [...lines, '', sum].join('\n');
}
