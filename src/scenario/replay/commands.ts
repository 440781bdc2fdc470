import type { Command, TimedCommand } from '../run-types.ts';
import type { Scenario } from '../types.ts';
import { type ByteReader, ByteWriter } from './bytes.ts';

/**
 * Commands as bytes: the time since the one before, then what was done. An action is its key, which
 * it keeps however its file is rearranged; below the codes of keys are the other kinds.
 */
const kinds = { decide: 0, diagnose: 1, set: 2, event: 3 } as const;
const firstKey = 32;

export function writeCommands(commands: readonly TimedCommand[], scenario: Scenario): number[] {
  const to = new ByteWriter();
  const texts = new Texts();
  let beforeMs = 0;
  for (const { atMs, command } of commands) {
    to.number(Math.max(0, Math.round(atMs) - beforeMs));
    beforeMs = Math.round(atMs);
    writeCommand(to, command, scenario, texts);
  }
  return to.bytes;
}

/** What was done, as far as this scenario knows it; how many commands it does not know. */
export function readCommands(
  from: ByteReader,
  scenario: Scenario,
): { readonly commands: readonly TimedCommand[]; readonly unknown: number } {
  const commands: TimedCommand[] = [];
  const texts = new Texts();
  let atMs = 0;
  let unknown = 0;
  while (!from.atEnd) {
    atMs += from.number() ?? 0;
    const command = readCommand(from, scenario, texts);
    if (command) commands.push({ atMs, command });
    else unknown++;
  }
  return { commands, unknown };
}

function writeCommand(to: ByteWriter, command: Command, scenario: Scenario, texts: Texts): void {
  switch (command.type) {
    case 'action': {
      const action = scenario.actions.find(({ id }) => id === command.action);
      to.number(action?.key.charCodeAt(0) ?? firstKey);
      return;
    }
    case 'decide':
      to.number(kinds.decide);
      to.number(scenario.decisions.findIndex(({ id }) => id === command.decision));
      to.number(command.option);
      return;
    case 'diagnose': {
      const evidence = command.evidence.map((signal) => scenario.shown.indexOf(signal));
      to.number(kinds.diagnose);
      to.number(command.option);
      to.number(evidence.length);
      for (const place of evidence) to.number(Math.max(0, place));
      return;
    }
    case 'set':
      to.number(kinds.set);
      texts.write(to, command.path);
      texts.write(to, command.value);
      return;
    case 'event':
      to.number(kinds.event);
      to.number(command.event);
  }
}

function readCommand(from: ByteReader, scenario: Scenario, texts: Texts): Command | undefined {
  const kind = from.number();
  switch (kind) {
    case undefined:
      return undefined;
    case kinds.decide: {
      const decision = scenario.decisions[from.number() ?? -1];
      const option = from.number() ?? -1;
      return decision && { type: 'decide', decision: decision.id, option };
    }
    case kinds.diagnose: {
      const option = from.number() ?? -1;
      const places = Array.from({ length: Math.min(100, from.number() ?? 0) }, () => from.number());
      const evidence = places.flatMap((place) => scenario.shown[place ?? -1] ?? []);
      return scenario.diagnosis && { type: 'diagnose', option, evidence };
    }
    case kinds.set: {
      const [path, value] = [texts.read(from), texts.read(from)];
      return path === undefined || value === undefined ? undefined : { type: 'set', path, value };
    }
    case kinds.event: {
      const event = from.number() ?? -1;
      return scenario.byHand?.[event] && { type: 'event', event };
    }
    default: {
      const action = scenario.actions.find(({ key }) => key.charCodeAt(0) === kind);
      return action && { type: 'action', action: action.id };
    }
  }
}

/** A text that stood in the code before is named by its place: knobs are turned again and again. */
class Texts {
  readonly #known: string[] = [];

  write(to: ByteWriter, text: string): void {
    const place = this.#known.indexOf(text);
    to.number(place + 1);
    if (place >= 0) return;
    this.#known.push(text);
    to.text(text);
  }

  read(from: ByteReader): string | undefined {
    const place = from.number();
    if (place === undefined) return undefined;
    if (place > 0) return this.#known[place - 1];
    const text = from.text();
    if (text !== undefined) this.#known.push(text);
    return text;
  }
}
