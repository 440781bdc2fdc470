import { formatCount, formatDuration, formatRate, formatShare } from '../lib/units.ts';
import type { SignalKind } from '../sim/index.ts';

const names: Readonly<Record<string, string>> = {
  utilization: 'utilisation',
  rps: 'requests',
  retryShare: 'retries',
  inflight: 'in flight',
  deadLetters: 'dead letters',
  staleReads: 'stale reads',
  lostWrites: 'lost writes',
  open: 'breaker open',
};

/** A signal as people call it: `clients.users.p99` → `users p99`. */
export function signalName(path: string): string {
  const dot = path.lastIndexOf('.');
  const owner = path
    .slice(0, dot)
    .replace(/^clients\./, '')
    .replace('>', '→');
  const name = path.slice(dot + 1);
  return `${owner} ${signalWord(name)}`;
}

/** What a signal measures, without what it belongs to: `retryShare` → `retries`. */
export const signalWord = (name: string): string =>
  Object.hasOwn(names, name) ? names[name]! : name;

/** A signal's value with its unit. */
export function formatSignal(kind: SignalKind, value: number | undefined): string {
  if (value === undefined) return '–';
  switch (kind) {
    case 'duration':
      return formatDuration(value);
    case 'share':
      return formatShare(value);
    case 'rate':
      return formatRate(value);
    case 'count':
      return formatCount(value);
  }
}

/** A measured value: a time of nothing is none at all, since nobody got an answer. */
export const formatMeasured = (kind: SignalKind, value: number): string =>
  kind === 'duration' && value === 0 ? '–' : formatSignal(kind, value);
