import { formatCount, formatDuration, formatRate } from '../../lib/units.ts';
import { triggerOf } from '../trigger.ts';
import type { Scenario } from '../types.ts';
import type { Chronicle, NodeChronicle } from './chronicle.ts';
import { episodes, peakOf } from './episodes.ts';
import { clockAt, type Moment, strain, unlessToTheEnd } from './moment.ts';

/** What can be seen of the team's own nodes: nobody sees into those of others. */
export function nodeMoments(chronicle: Chronicle, scenario: Scenario): Moment[] {
  return Object.entries(scenario.system.nodes).flatMap(([id, { kind }]) => {
    const node = chronicle.nodes[id];
    if (!node || kind === 'external') return [];
    const troubleAt = triggerOf(scenario) / 1000;
    return [
      ...(kind === 'queue' ? [] : saturated(id, node, chronicle, troubleAt)),
      ...queueFilled(id, node, chronicle),
      ...instancesLost(id, node, chronicle),
      ...scaled(id, node, scenario, chronicle),
    ];
  });
}

/** Every worker busy: from here on whatever comes must wait. */
function saturated(
  id: string,
  { utilization, workers }: NodeChronicle,
  { endMs }: Chronicle,
  troubleAt: number,
) {
  const found = episodes(
    utilization.length,
    // A node may well be full for a moment on a normal day.
    (second) => second >= troubleAt && utilization[second]! >= 0.995,
    { leastSeconds: 5, pauseSeconds: 30 },
  );
  return found.map((episode) => {
    const number = workers[episode.from]!;
    const all: Readonly<Record<number, string>> = {
      1: `The only worker of ${id} is`,
      2: `Both workers of ${id} are`,
    };
    const who = all[number] ?? `All ${formatCount(number)} workers of ${id} are`;
    return strain(episode.from, `${who} busy${unlessToTheEnd(episode, endMs, ', until ')}.`);
  });
}

/** So long a line is trouble even where nothing limits it. */
const longLineMs = 5000;
const longLine = 50;

function queueFilled(id: string, { queue, queueLimit }: NodeChronicle, { signals }: Chronicle) {
  const rates = signals[`${id}.rps`] ?? [];
  const refused = signals[`${id}.refused`] ?? [];
  const [full] = episodes(
    queue.length,
    (second) => queueLimit[second]! > 0 && queue[second]! >= queueLimit[second]!,
    { leastSeconds: 1, pauseSeconds: 30 },
  );
  if (full) {
    const worst = refused[peakOf(refused, full)] ?? 0;
    const turned = worst > 0 ? `; up to ${formatRate(worst)} are turned away` : '';
    return [
      strain(
        full.from,
        `The queue of ${id} passes its limit of ${formatCount(queueLimit[full.from]!)}${turned}.`,
      ),
    ];
  }
  const arrivalsMs = (second: number) =>
    (queue[second]! / Math.max(1e-9, rates[second] ?? 0)) * 1000;
  const [long] = episodes(
    queue.length,
    (second) => queue[second]! >= longLine && arrivalsMs(second) >= longLineMs,
    { leastSeconds: 5, pauseSeconds: 30 },
  );
  if (!long) return [];
  const peak = peakOf(queue, long);
  const worth = `${formatDuration(arrivalsMs(peak))} of arrivals`;
  return [
    strain(
      long.from,
      `Work piles up at ${id}: ${formatCount(queue[peak]!)} waiting at ${clockAt(peak)}, ${worth}.`,
    ),
  ];
}

function instancesLost(id: string, { instances, healthy }: NodeChronicle, { endMs }: Chronicle) {
  const staff = inService(instances, healthy);
  const lost = staff.map((all, second) => Math.max(0, all - healthy[second]!));
  const found = episodes(lost.length, (second) => lost[second]! > 0, {
    leastSeconds: 1,
    pauseSeconds: 30,
  });
  return found.map((episode) => {
    const worst = peakOf(lost, episode);
    const most = lost[worst]!;
    return strain(
      episode.from,
      `${most} of ${staff[worst]!} instances of ${id} ${most === 1 ? 'is' : 'are'} out${unlessToTheEnd(episode, endMs, ', until ')}.`,
    );
  });
}

/** Of the instances those that have worked: who was ordered and is not there yet is not out. */
function inService(instances: readonly number[], healthy: readonly number[]): number[] {
  let known = instances[0] ?? 0;
  return instances.map((all, second) => {
    known = Math.min(all, Math.max(known, healthy[second]!));
    return known;
  });
}

/** Steps of an autoscaler that follow each other within this time are one moment. */
const oneScalingSeconds = 60;

function scaled(
  id: string,
  { instances }: NodeChronicle,
  scenario: Scenario,
  { commands }: Chronicle,
): Moment[] {
  const steps = instances.flatMap((now, second) =>
    second > 0 && now !== instances[second - 1] ? [second] : [],
  );
  const ordered = commands.flatMap(({ atMs, command }) => {
    const action =
      command.type === 'action'
        ? scenario.actions.find((known) => known.id === command.action)
        : undefined;
    const sets = action?.changes.system.some(({ path }) => path === `${id}.instances`);
    return action && sets ? [(atMs + action.takesMs) / 1000] : [];
  });
  const own = steps.filter((second) => !ordered.some((time) => Math.abs(time - second) <= 1));
  const groups: number[][] = [];
  for (const second of own) {
    const last = groups.at(-1);
    const up = instances[second]! > instances[second - 1]!;
    const before = last?.at(-1);
    const goesOn =
      before !== undefined &&
      second - before <= oneScalingSeconds &&
      instances[before]! > instances[before - 1]! === up;
    if (last && goesOn) last.push(second);
    else groups.push([second]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const [before, after] = [instances[first - 1]!, instances[last]!];
    const span = last > first ? `, until ${clockAt(last)}` : '';
    return strain(first, `${id} goes from ${before} to ${after} instances${span}.`);
  });
}
