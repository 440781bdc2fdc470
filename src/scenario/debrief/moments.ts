import { inOneLine } from '../../lib/words.ts';
import type { Scenario } from '../types.ts';
import { breakersOpened, retriesMultiplied } from './call-strain.ts';
import type { Chronicle } from './chronicle.ts';
import { deedMoments } from './deeds.ts';
import { failures, recovery } from './harm.ts';
import type { Moment, MomentKind } from './moment.ts';
import { nodeMoments } from './node-strain.ts';

const order: readonly MomentKind[] = ['event', 'strain', 'alert', 'deed', 'recovery', 'end'];

/** What mattered in a run, found in what was measured and in what was done, in order of time. */
export function momentsOf(chronicle: Chronicle, scenario: Scenario): Moment[] {
  const found = [
    ...happened(chronicle, scenario),
    ...retriesMultiplied(chronicle, scenario),
    ...breakersOpened(chronicle, scenario),
    ...nodeMoments(chronicle, scenario),
    ...failures(chronicle, scenario),
    ...alerts(chronicle),
    ...deedMoments(chronicle, scenario),
    ...recovery(chronicle, scenario),
    ending(chronicle),
  ];
  return found.sort((a, b) => a.atMs - b.atMs || order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** What the file says really happened. */
function happened({ endMs }: Chronicle, { events }: Scenario): Moment[] {
  return events.flatMap(({ atMs, note }): Moment[] =>
    note === undefined || atMs > endMs ? [] : [{ atMs, kind: 'event', text: inOneLine(note) }],
  );
}

/** An alert that comes and goes is told once. */
function alerts({ pager }: Chronicle): Moment[] {
  const pages = pager.filter(({ kind }) => kind === 'page');
  return [...new Set(pages.map(({ text }) => text))].map((text) => {
    const same = pages.filter((line) => line.text === text);
    const often = same.length > 1 ? ` (${same.length} times)` : '';
    return { atMs: same[0]!.atMs, kind: 'alert', text: `Page: ${text}${often}` };
  });
}

function ending({ endMs, score }: Chronicle): Moment {
  const text =
    score.outcome === 'won' ? 'Every goal is met.' : `Lost. ${inOneLine(score.reason ?? '')}`;
  return { atMs: endMs, kind: 'end', text: text.trim() };
}
