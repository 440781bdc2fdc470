import { formatRate, formatShare } from '../../lib/units.ts';
import { signalKind } from '../../sim/index.ts';
import { formatSignal, signalName } from '../signal-text.ts';
import type { Scenario } from '../types.ts';
import type { Chronicle } from './chronicle.ts';
import { episodes, peakOf } from './episodes.ts';
import { goalLimit } from './goal-limit.ts';
import { clockAt, type Moment, strain, unlessToTheEnd } from './moment.ts';

/** So many failing requests are no longer noise. */
const tellingErrors = 0.05;

/** When clients began to be refused their answers. */
export function failures({ signals, endMs }: Chronicle, { system }: Scenario): Moment[] {
  return Object.keys(system.clients).flatMap((client) => {
    const errors = signals[`clients.${client}.errors`] ?? [];
    const found = episodes(errors.length, (second) => errors[second]! >= tellingErrors, {
      leastSeconds: 3,
      pauseSeconds: 45,
    });
    return found.map((episode) => {
      const peak = peakOf(errors, episode);
      const over = unlessToTheEnd(episode, endMs, '; over at ');
      return strain(
        episode.from,
        `Requests of ${client} fail: ${formatShare(errors[peak]!)} at the worst, ${clockAt(peak)}${over}.`,
      );
    });
  });
}

/**
 * When it turned: the first second after the last one in which it was more than half as bad as at
 * its worst. None for a run that ended before.
 */
export function recovery(chronicle: Chronicle, scenario: Scenario): Moment[] {
  const measure = badness(chronicle, scenario);
  if (!measure) return [];
  const { values, text } = measure;
  const worst = peakOf(values, { from: 0, to: values.length - 1 });
  const half = (values[worst] ?? 0) / 2;
  const last = values.findLastIndex((value) => value >= half);
  if (last < 0 || last >= values.length - 3) return [];
  const turned = last + 1;
  return [
    {
      atMs: turned * 1000,
      kind: 'recovery',
      text: `Recovery begins: ${text} at ${measure.format(values[turned]!)}, after ${measure.format(values[worst]!)} at the worst (${clockAt(worst)}).`,
    },
  ];
}

interface Badness {
  readonly values: readonly number[];
  readonly text: string;
  readonly format: (value: number) => string;
}

/** Requests lost a second; where none worth telling were lost, what the first goal wants to be low. */
function badness({ signals }: Chronicle, scenario: Scenario): Badness | undefined {
  const { system } = scenario;
  const clients = Object.keys(system.clients).map((id) => ({
    rates: signals[`clients.${id}.rps`] ?? [],
    errors: signals[`clients.${id}.errors`] ?? [],
  }));
  const seconds = Math.max(0, ...clients.map(({ rates }) => rates.length));
  const losing = Array.from({ length: seconds }, (_, second) =>
    clients.reduce((sum, { rates, errors }) => sum + rates[second]! * errors[second]!, 0),
  );
  const offered = clients.reduce((sum, { rates }) => sum + (rates[0] ?? 0), 0);
  if (Math.max(0, ...losing) >= Math.max(0.5, offered * tellingErrors)) {
    return { values: losing, text: 'requests lost', format: formatRate };
  }
  const limit = goalLimit(scenario);
  const values = limit && signals[limit.signal]?.map((value) => value || 0);
  if (!limit || !values || limit.better !== 'low') return undefined;
  if (Math.max(0, ...values) <= limit.value) return undefined;
  const kind = signalKind(system, limit.signal) ?? 'count';
  return {
    values,
    text: signalName(limit.signal),
    format: (value) => formatSignal(kind, value),
  };
}
