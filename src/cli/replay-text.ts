import { formatClock, formatCount } from '../lib/units.ts';
import type { RecordedRun } from '../scenario/replay/replay-code.ts';
import type { RunFrame } from '../scenario/run-types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { commandText } from '../session/incident/command-text.ts';

interface Strange {
  readonly unknown: number;
  readonly refused: readonly string[];
}

/** A recorded run as text: what was done when, and what came of it. */
export function replayText(
  { seed, commands, endMs, lost, sandbox }: RecordedRun,
  scenario: Scenario,
  frame: RunFrame,
  { unknown, refused }: Strange,
): string {
  const { score } = frame;
  const outcome = score
    ? `${score.outcome}, ${score.stars} of 3 stars, cost ${score.cost}`
    : 'left before it was decided';
  const warnings = [
    ...(unknown > 0 ? [`${unknown} of its commands are unknown here.`] : []),
    ...refused,
    ...(lost === Math.round(frame.lost) || unknown + refused.length > 0
      ? []
      : [`It lost ${formatCount(lost)} requests for its player: another version of sysdojo.`]),
  ];
  return [
    `${scenario.title}${sandbox ? ' (sandbox)' : ''} · seed ${seed} · ${formatClock(endMs)} of ${formatClock(scenario.durationMs)}`,
    '',
    ...(commands.length === 0 ? ['Nothing was done.'] : []),
    ...commands.map(
      ({ atMs, command }) => `${formatClock(atMs)}  ${commandText(command, scenario)}`,
    ),
    '',
    `${formatClock(frame.timeMs)}  ${outcome}, ${formatCount(frame.lost)} requests lost`,
    ...warnings.map((text) => `! ${text}`),
  ].join('\n');
}
