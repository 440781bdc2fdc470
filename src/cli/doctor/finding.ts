/** One thing that was looked at. `note` is no fault: it works otherwise than at its best. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'fails';
  readonly text: string;
}

export const ok = (what: string, text: string): Finding => ({ what, state: 'ok', text });
export const note = (what: string, text: string): Finding => ({ what, state: 'note', text });
export const fails = (what: string, text: string): Finding => ({ what, state: 'fails', text });

/** A line each, and what they come to. */
export function findingsText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ what }) => what.length));
  const lines = findings.map(
    ({ what, state, text }) => `  ${state.padEnd(5)}  ${what.padEnd(width)}  ${text}`,
  );
  const failed = findings.filter(({ state }) => state === 'fails').map(({ what }) => what);
  const sum = failed.length === 0 ? 'Everything works.' : `Does not work: ${failed.join(', ')}.`;
  return [...lines, '', sum].join('\n');
}
