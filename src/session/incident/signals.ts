import { signalsIn } from '../../scenario/condition.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { signalWord } from '../../scenario/signal-text.ts';
import { type SignalKind, type SystemConfig, signalKind } from '../../sim/index.ts';

/** How alarming a signal is. */
type Alarm = 'text' | 'warning' | 'bad';

/** A signal as the views show it. */
export interface Signal {
  readonly path: string;
  readonly label: string;
  readonly kind: SignalKind;
  readonly values: readonly number[];
  /** The present value, smoothed so that it can be read. */
  readonly present: number;
  readonly trend: '↗' | '↘' | '→';
  /** How alarming the value is; `warning` and `bad` show a glyph or a word, too. */
  readonly tone: Alarm;
}

/** Simulated seconds that a sparkline looks back on. */
export const windowSeconds = 120;

/** A shorter answer seems immediate to people, however long the usual one takes (Nielsen 1993). */
const noticedMs = 100;

/** Signals are measured over so many simulated seconds. */
const measuredSeconds = 10;

/** Shown values follow the measured ones with this many real seconds' delay, 95 % after 2. */
const smoothingSeconds = 0.7;

/** A speed at which nothing is smoothed: between two turns nothing moves that would have to be. */
export const asMeasured = 0.01;

/** What matters of clients, the least of it first to go where there is no room for all. */
const clientSignals = ['rps', 'goodput', 'p99', 'errors'];

/**
 * At most `most` signals: clients' traffic, for each client; what the goals ask for; then the
 * longest queues.
 */
export function mainSignals(
  { system, goals }: Scenario,
  frame: RunFrame,
  speed: number,
  most: number,
): Signal[] {
  const clients = Object.keys(system.clients);
  const wanted = new Set(goals.flatMap(({ when }) => signalsIn(when)));
  const ofGoals = [...wanted].filter((path) => frame.history[path] && !path.startsWith('clients.'));
  const each = Math.floor((most - ofGoals.length) / clients.length);
  const names = clientSignals.slice(-Math.max(1, Math.min(clientSignals.length, each)));
  const ofClients = clients.flatMap((id) => names.map((name) => `clients.${id}.${name}`));
  // Nobody sees into the queues of others.
  const own = Object.entries(system.nodes).filter(([, { kind }]) => kind !== 'external');
  const queues = own.map(([id]) => `${id}.queue`).sort((a, b) => peak(frame, b) - peak(frame, a));
  return [...new Set([...ofClients, ...ofGoals, ...queues])]
    .filter((path) => (frame.history[path]?.length ?? 0) > 0)
    .slice(0, most)
    .map((path) => signalOf(system, frame, speed, path));
}

const peak = (frame: RunFrame, path: string): number =>
  Math.max(0, ...(frame.history[path] ?? []).slice(-windowSeconds));

export function signalOf(
  system: SystemConfig,
  frame: RunFrame,
  speed: number,
  path: string,
): Signal {
  const values = frame.history[path] ?? [];
  const kind = signalKind(system, path) ?? 'count';
  const smooth = (end: number): number => {
    const last = values[end - 1] ?? 0;
    return isExact(path, kind, last) ? last : smoothedAt(recent(values.slice(0, end)), speed);
  };
  const present = smooth(values.length);
  return {
    path,
    label: labelOf(system, path),
    kind,
    values,
    present,
    trend:
      kind === 'duration' && present === 0
        ? '→'
        : trendOf(smooth(Math.max(1, values.length - 10)), present),
    tone: toneOf(path, present, frame, speed),
  };
}

/** A total is what it is; and where nobody got an answer there is no time that could fade away. */
const isExact = (path: string, kind: SignalKind, last: number): boolean =>
  path.endsWith('.lost') || (kind === 'duration' && last === 0);

/** Shorter words than elsewhere: there is little room beside the curves. */
const short: Readonly<Record<string, string>> = {
  goodput: 'ok/s',
  utilization: 'busy',
  rps: 'rps',
};

/** `clients.shoppers.p99` → `shoppers p99`, with one kind of client only `p99`. */
function labelOf(system: SystemConfig, path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const owner = path.slice(0, path.lastIndexOf('.')).replace('clients.', '').replace('>', '→');
  const word = short[name] ?? signalWord(name);
  const alone = path.startsWith('clients.') && Object.keys(system.clients).length === 1;
  return alone ? word : `${owner} ${word}`;
}

const recent = (values: readonly number[] = []): readonly number[] => values.slice(-60);

/** An exponential average over one value a simulated second, as fast as `speed` makes them pass. */
function smoothedAt(values: readonly number[], speed: number): number {
  const weight = 1 - Math.exp(-1 / (smoothingSeconds * speed));
  let average: number | undefined;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    average = average === undefined ? value : average + (value - average) * weight;
  }
  return average ?? 0;
}

/** A change of less than a tenth is chance, as often as not. */
export function trendOf(before: number, now: number): Signal['trend'] {
  const size = Math.max(Math.abs(before), Math.abs(now));
  if (size === 0 || Math.abs(now - before) < 0.1 * size) return '→';
  return now > before ? '↗' : '↘';
}

function toneOf(path: string, present: number, frame: RunFrame, speed: number): Alarm {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const node = frame.system.nodes[path.slice(0, path.lastIndexOf('.'))];
  switch (name) {
    case 'errors':
      return graded(present, 0.05, 0.2);
    case 'utilization':
      return graded(present, 0.8, 0.95);
    case 'p99': {
      const usual = frame.usual[path] ?? 0;
      const noticed = usual > 0 && present > noticedMs;
      return noticed ? graded(present / usual, 2, 5) : 'text';
    }
    case 'goodput':
      return answeredTone(path.slice(0, -name.length), present, frame, speed);
    case 'queue':
      return node?.queueLimit ? graded(present / node.queueLimit, 0.5, 0.9) : 'text';
    default:
      return 'text';
  }
}

/**
 * How alarming it is that a client gets so few answers. Measured like the answers, over the same
 * seconds: arrivals of one moment would alarm by chance.
 */
function answeredTone(client: string, answered: number, frame: RunFrame, speed: number): Alarm {
  const arrivals = frame.history[`${client}rps`] ?? [];
  const offeredUntil = (end: number): number =>
    smoothedAt(recent(arrivals.slice(0, Math.max(1, end))), speed);
  // Where answers take minutes, none of those to traffic that has just grown can be here yet.
  const answerSeconds = Math.ceil((frame.history[`${client}p99`]?.at(-1) ?? 0) / 1000);
  const offered = Math.min(
    offeredUntil(arrivals.length),
    offeredUntil(arrivals.length - answerSeconds),
  );
  const missing = (offered - answered) * measuredSeconds;
  const byChance = 2 * Math.sqrt(offered * measuredSeconds);
  return missing > byChance ? graded(1 - answered / offered, 0.1, 0.4) : 'text';
}

const graded = (value: number, warning: number, bad: number): Alarm =>
  value >= bad ? 'bad' : value >= warning ? 'warning' : 'text';
