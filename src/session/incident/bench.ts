import type { RunFrame } from '../../scenario/run-types.ts';
import { ownersOf, type Parameter, parametersOf } from '../../scenario/sandbox/parameters.ts';
import { readSet } from '../../scenario/sandbox/read-set.ts';
import { exampleOf, turned } from '../../scenario/sandbox/turn-knob.ts';
import type { Context } from '../step.ts';
import { type IncidentStep, perform, stay } from './running.ts';
import { type Bench, type IncidentScreen, isSettled, scenarioOf } from './screen.ts';

/** All events of the file together, beside the owners that the system has. */
export const eventsOwner = 'events';
const flagsOwner = 'flags';

type BenchRow =
  | { readonly kind: 'event'; readonly event: number }
  | { readonly kind: 'knob'; readonly parameter: Parameter };

/** Where there is something to turn or to begin, in the order of the screen. */
export function benchOwners({ settings, events = [], flags = {} }: RunFrame): string[] {
  return [
    ...(events.length > 0 ? [eventsOwner] : []),
    ...ownersOf(settings),
    ...(Object.keys(flags).length > 0 ? [flagsOwner] : []),
  ];
}

export function benchRows(
  { settings, events = [], flags = {} }: RunFrame,
  owner: string,
): BenchRow[] {
  if (owner === eventsOwner) return events.map((_, event) => ({ kind: 'event', event }));
  if (owner === flagsOwner) {
    return Object.entries(flags).map(([name, value]) => ({
      kind: 'knob',
      parameter: flagParameter(name, value),
    }));
  }
  return parametersOf(settings, owner).map((parameter) => ({ kind: 'knob', parameter }));
}

const flagParameter = (name: string, value: number): Parameter => ({
  path: `flag.${name}`,
  name,
  target: 'node',
  keys: [name],
  kind: 'count',
  value,
  text: String(value),
});

/** Opens the knobs of the chosen node, or the events. */
export function openBench(screen: IncidentScreen): IncidentScreen {
  const { frame, phase, variant, node } = screen;
  if (variant !== 'sandbox' || phase.kind !== 'live' || !frame) return screen;
  const [first = eventsOwner] = benchOwners(frame);
  return { ...screen, phase: { kind: 'bench', owner: node ?? first, cursor: 0 } };
}

type Benching = IncidentScreen & { readonly phase: Bench; readonly frame: RunFrame };

export const isBenching = (screen: IncidentScreen): screen is Benching =>
  screen.phase.kind === 'bench' && screen.frame !== undefined;

/** To the knobs of somebody else; the drawing shows whose they are. */
export function nextOwner(screen: Benching, by: 1 | -1): IncidentScreen {
  const { frame, phase } = screen;
  const owners = benchOwners(frame);
  const place = owners.indexOf(phase.owner) + by + owners.length;
  const owner = owners[place % owners.length] ?? phase.owner;
  const { node: _, ...rest } = screen;
  const node = owner.split('>')[0]!;
  const shown = Object.hasOwn(frame.settings.nodes, node) ? { node } : {};
  return { ...rest, ...shown, phase: { kind: 'bench', owner, cursor: 0 } };
}

/** Turns the knob under the cursor by a sensible step. */
export function turnKnob(screen: Benching, by: 1 | -1, context: Context): IncidentStep {
  const row = rowOf(screen);
  if (row?.kind !== 'knob') return stay(screen);
  const value = turned(row.parameter, by);
  return value === undefined ? stay(screen) : set(screen, row.parameter.path, value, context);
}

/** Begins or ends the event under the cursor; opens a value to be typed, or takes the typed one. */
export function confirmBench(screen: Benching, context: Context): IncidentStep {
  const row = rowOf(screen);
  if (!row || !isSettled(screen)) return stay(screen);
  if (row.kind === 'event') return perform(screen, { type: 'event', event: row.event }, context);
  const { parameter } = row;
  const { edit } = screen.phase;
  if (edit === undefined) {
    return stay(
      editing(screen, parameter.value === undefined ? exampleOf(parameter) : parameter.text),
    );
  }
  const same = edit.trim() === '' || edit.trim() === parameter.text;
  return same ? stay(notEditing(screen)) : set(screen, parameter.path, edit.trim(), context);
}

export const editing = (screen: Benching, edit: string): IncidentScreen => {
  const { problem: _, ...phase } = screen.phase;
  return { ...screen, phase: { ...phase, edit } };
};

/** Without what is being typed, or what was wrong with it. */
function notEditing(screen: Benching): IncidentScreen {
  const { kind, owner, cursor } = screen.phase;
  return { ...screen, phase: { kind, owner, cursor } };
}

/** What the bench leads back from: a value being typed, then the bench itself. */
export const leaveBench = (screen: Benching): IncidentScreen =>
  screen.phase.edit === undefined ? { ...screen, phase: { kind: 'live' } } : notEditing(screen);

const rowOf = ({ frame, phase }: Benching): BenchRow | undefined =>
  benchRows(frame, phase.owner)[phase.cursor];

/** Sets a value, or says what is wrong with it; what was typed stays to be mended. */
function set(screen: Benching, path: string, value: string, context: Context): IncidentStep {
  const scenario = scenarioOf(screen, context.catalogue);
  if (!scenario || !isSettled(screen)) return stay(screen);
  const read = readSet(scenario, screen.frame.settings, path, value);
  if (read.ok) return perform(notEditing(screen), { type: 'set', path, value }, context);
  const { message, hint } = read;
  const problem = [`${message}.`, hint].filter(Boolean).join(' ');
  return stay({ ...screen, phase: { ...screen.phase, problem } });
}
