import type { TimedCommand } from './run-types.ts';
import type { Script } from './types.ts';

export const noScript: Script = { commands: [], answers: {} };

/** Whether a script says anything. */
export const isScripted = ({ commands, answers }: Script): boolean =>
  commands.length > 0 || Object.keys(answers).length > 0;

/** What a player did, as a script: decisions are answered when they are asked. */
export function scriptOf(commands: readonly TimedCommand[]): Script {
  const answers: Record<string, number> = {};
  for (const { command } of commands) {
    if (command.type === 'decide') answers[command.decision] = command.option;
  }
  return { commands: commands.filter(({ command }) => command.type !== 'decide'), answers };
}

type Commands = Pick<Script, 'commands'>;

/** The ids of all actions that are ordered, in order of time, one again for each time. */
export const actionsOf = ({ commands }: Commands): string[] =>
  commands.flatMap(({ command }) => (command.type === 'action' ? [command.action] : []));

/** When the first action is ordered; undefined where none is. */
export const firstActionMs = ({ commands }: Commands): number | undefined =>
  commands.find(({ command }) => command.type === 'action')?.atMs;

/** The answers of a script that the reference gives otherwise; unasked, it takes the first option. */
export const answersBeside = (reference: Script, { answers }: Script): [string, number][] =>
  Object.entries(answers).filter(([id, option]) => option !== (reference.answers[id] ?? 0));
