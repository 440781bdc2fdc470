import { formatClock, formatCount, formatDuration, formatShare } from '../../lib/units.ts';
import { plural } from '../../lib/words.ts';
import { type Column, table } from '../table.ts';
import type { Aggregate } from './aggregate.ts';
import type { Figures } from './figures.ts';
import type { Estimate } from './student.ts';

/** One run's figures, or several runs' estimates. */
type Shown = Figures | Aggregate;
type Figure = number | Estimate;
type Format = (value: number) => string;

/** The figures of a simulation as tables for people. */
export function printTables(shown: Shown, width: number): string {
  const sections = [
    [heading(shown)],
    clientTable(shown, width),
    nodeTable(shown, width),
    edgeTable(shown, width),
    goalTable(shown, width),
    resultLines(shown),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return filled.map((lines) => lines.join('\n')).join('\n\n');
}

function heading({ scenario, seed, runs, simulatedSeconds }: Shown): string {
  const time = formatDuration(meanOf(simulatedSeconds) * 1000);
  const seeds = runs > 1 ? `seeds ${seed} to ${seed + runs - 1}` : `seed ${seed}`;
  const figures = runs > 1 ? ': means ± 95 % confidence' : '';
  return `${scenario}: ${time} simulated, ${seeds}${figures}`;
}

function clientTable({ clients }: Shown, width: number): string[] {
  const rows = Object.entries(clients).map(([id, client]) => [
    id,
    show(client.offered, formatCount),
    show(client.succeeded, formatCount),
    show(client.degraded, formatCount),
    show(lostOf(client), formatCount),
    showSpread(client.latency.mean, formatDuration),
    showSpread(client.latency.p99, formatDuration),
  ]);
  return ruled(['clients', 'offered', 'ok', 'degraded', 'lost', 'mean', 'p99'], rows, width);
}

function nodeTable({ nodes }: Shown, width: number): string[] {
  const rows = Object.entries(nodes).map(([id, node]) => [
    id,
    show(node.arrivals, formatCount),
    show(node.utilization, formatShare),
    show(node.queueLength.mean, formatCount),
    show(node.wait.mean, formatDuration),
    showSpread(node.sojourn.mean, formatDuration),
    showSpread(node.sojourn.p99, formatDuration),
  ]);
  return ruled(['nodes', 'arrivals', 'busy', 'queue', 'wait', 'mean', 'p99'], rows, width);
}

function edgeTable({ edges }: Shown, width: number): string[] {
  const rows = Object.entries(edges).map(([id, edge]) => [
    id,
    show(edge.calls, formatCount),
    show(edge.retries, formatCount),
    show(edge.timeouts, formatCount),
    show(edge.failed, formatCount),
    show(edge.fastFailed, formatCount),
  ]);
  return ruled(['calls', 'made', 'retries', 'timeouts', 'failed', 'cut short'], rows, width);
}

function goalTable({ goals }: Shown, width: number): string[] {
  const rows = goals.map(({ id, met, at }) => [
    id,
    typeof met === 'number' ? `met in ${formatShare(met)} of the runs` : met ? 'met' : 'not met',
    at === null ? '' : `at ${formatClock(meanOf(at))}`,
  ]);
  if (rows.length === 0) return [];
  return table([['goals', '', ''], ...rows], [{}, {}, {}], width);
}

/** Nothing for a system by itself: without goals there is nothing to win. */
function resultLines({ result, goals }: Shown): string[] {
  if (goals.length === 0) return [];
  if ('failedSeeds' in result) {
    const seeds = result.failedSeeds.slice(0, 12).join(', ');
    const more = result.failedSeeds.length > 12 ? ' …' : '';
    const lost = seeds === '' ? '' : ` · lost with seed ${seeds}${more}`;
    return [`won ${formatShare(result.won)}${lost}`];
  }
  const { outcome, stars, cost, lost } = result;
  const earned = outcome === 'won' ? ` · ${plural(stars, 'star')}` : '';
  return [`${outcome}${earned} · cost ${formatCount(cost)} · ${formatCount(lost)} requests lost`];
}

function ruled(titles: readonly string[], rows: readonly string[][], width: number): string[] {
  if (rows.length === 0) return [];
  const columns: Column[] = titles.map((_, index) =>
    index === 0 ? { flexible: true } : { align: 'right' },
  );
  return table([titles, ...rows], columns, width);
}

/** Failed, timed out and refused together; of estimates only the means add up. */
function lostOf(client: Shown['clients'][string]): number {
  return meanOf(client.failed) + meanOf(client.timedOut) + meanOf(client.refused);
}

const meanOf = (figure: Figure): number => (typeof figure === 'number' ? figure : figure.mean);

const show = (figure: Figure, format: Format): string => format(meanOf(figure));

/** With the confidence interval's half-width as a share of the mean. */
function showSpread(figure: Figure, format: Format): string {
  if (typeof figure === 'number' || figure.mean === 0) return show(figure, format);
  return `${format(figure.mean)} ±${formatShare(figure.ci95 / figure.mean)}`;
}
