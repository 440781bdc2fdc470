import { formatClock, formatCount, formatDuration, formatShare } from '../../lib/units.ts';
import { inOneLine } from '../../lib/words.ts';
import { signalKind } from '../../sim/index.ts';
import { formatSignal, signalName } from '../signal-text.ts';
import { triggerOf } from '../trigger.ts';
import { type FinishedRun, findingsOf } from './findings.ts';
import { littlesLawText } from './littles-law.ts';
import { textBars, textChart } from './text-chart.ts';
import { meanOf, nodesByTime, partNames, totalOf } from './time-sample.ts';

/** Narrow enough for a chat, a ticket and a mail. */
const chartWidth = 72;

/** A blameless post-mortem of a run as Markdown; charts are text in fenced blocks. */
export function postMortem(run: FinishedRun): string {
  const { well, badly, change } = findingsOf(run);
  const sections = [
    `# Post-mortem: ${run.scenario.title}`,
    summary(run),
    section('Impact', impact(run)),
    section('Timeline', timeline(run)),
    section('Cause', cause(run)),
    section('Where the time went', timeSpent(run)),
    section('What went well', list(well)),
    section('What went badly', list(badly)),
    section('What to change', list(change)),
    section('The run', replay(run)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

const section = (title: string, body: string): string =>
  body === '' ? '' : `## ${title}\n\n${body}`;
const list = (items: readonly string[]): string =>
  items.length > 0
    ? items.map((item) => `- ${item}`).join('\n')
    : '- Nothing that the numbers show.';
const fenced = (rows: readonly string[]): string => ['```text', ...rows, '```'].join('\n');

/** It asks what made it likely, not who did it. */
function summary({ scenario, score, comparison, endMs }: FinishedRun): string {
  const triggerMs = triggerOf(scenario);
  const ended =
    score.outcome === 'won'
      ? `resolved at ${formatClock(endMs)}`
      : `not resolved: given up at ${formatClock(endMs)}`;
  const worst = comparison.impact.toSorted((a, b) => b.worstErrors - a.worstErrors)[0];
  const felt =
    worst && worst.worstErrors > 0.01
      ? ` At the worst, ${formatShare(worst.worstErrors)} of the requests of ${worst.client} failed (${formatClock(worst.worstAtMs)}).`
      : '';
  const actions = score.cost > 0 ? ` What was done about it cost ${score.cost}.` : '';
  return `The trouble began at ${formatClock(triggerMs)} and was ${ended}. ${formatCount(score.lost)} requests were lost.${felt}${actions}`;
}

function impact({ scenario, score, comparison }: FinishedRun): string {
  const { signal, nothing, yours, reference, lost, outcomes, limit } = comparison;
  const clients = [
    '| Client | Requests | Lost | Share | Worst errors |',
    '|---|---:|---:|---:|---|',
    ...comparison.impact.map(({ client, offered, lost: gone, worstErrors, worstAtMs }) => {
      const share = formatShare(offered > 0 ? gone / offered : 0);
      const when = worstErrors > 0 ? ` at ${formatClock(worstAtMs)}` : '';
      return `| ${client} | ${formatCount(offered)} | ${formatCount(gone)} | ${share} | ${formatShare(worstErrors)}${when} |`;
    }),
  ].join('\n');
  const kind = signalKind(scenario.system, signal) ?? 'count';
  const chart = textChart(
    [
      { stroke: 'dashed', values: nothing },
      { stroke: 'light', values: reference },
      { stroke: 'heavy', values: yours },
    ],
    {
      width: chartWidth,
      height: 9,
      seconds: scenario.durationMs / 1000,
      ...(limit ? { limit: limit.value } : {}),
      ...(kind === 'share' ? { most: 1 } : {}),
      mayBeLogarithmic: kind === 'duration' || kind === 'count',
    },
    (value) => formatSignal(kind, value),
  );
  const drawn = [
    `over ${Math.max(10, chart.meanOverSeconds)} s`,
    ...(chart.logarithmic ? ['logarithmic'] : []),
    ...(limit
      ? [`·· goal ${limit.better === 'low' ? '<' : '>'} ${formatSignal(kind, limit.value)}`]
      : []),
  ];
  return [
    clients,
    '',
    'The same seed, played to the end three times:',
    '',
    fenced([
      `${signalName(signal)} (${drawn.join(', ')})`,
      '',
      ...chart.rows,
      '',
      `━━ this run      ${score.outcome.padEnd(5)} ${formatCount(lost.yours).padStart(7)} lost`,
      `── reference     ${outcomes.reference.padEnd(5)} ${formatCount(lost.reference).padStart(7)} lost`,
      `╌╌ nothing done  ${outcomes.nothing.padEnd(5)} ${formatCount(lost.nothing).padStart(7)} lost`,
    ]),
  ].join('\n');
}

const timeline = ({ comparison }: FinishedRun): string =>
  comparison.moments.map(({ atMs, text }) => `- **${formatClock(atMs)}** ${text}`).join('\n');

function cause({ scenario }: FinishedRun): string {
  const { diagnosis } = scenario;
  const right = diagnosis?.options.find(({ correct }) => correct);
  if (!diagnosis || !right) return '';
  const proof = diagnosis.evidence.map(signalName).join(', ');
  return [
    `**${inOneLine(right.text)}.** ${inOneLine(right.because)}`,
    ...(proof ? [`What proves it: ${proof}.`] : []),
  ].join('\n\n');
}

function timeSpent({ comparison }: FinishedRun): string {
  const sample = comparison.worstMinute;
  if (!sample) return '';
  const total = totalOf(sample.parts);
  const [node] = nodesByTime(sample);
  const law = node === undefined ? undefined : sample.littlesLaw[node];
  const share = (id = '') => {
    const { queue = 0, service = 0, inVain = 0 } = sample.byNode[id] ?? {};
    return formatShare(total > 0 ? (queue + service + inVain) / total : 0);
  };
  const shares = partNames.map((name) => {
    const part = total > 0 ? sample.parts[name] / total : 0;
    return { name, share: part, figure: formatShare(part) };
  });
  return [
    `In the slowest minute, to ${formatClock(sample.atMs)}, a request took ${formatDuration(meanOf(sample))} on average:`,
    fenced(textBars(shares, 56)),
    ...(law
      ? [`${share(node)} of it at ${node}. Little's law there: ${littlesLawText(law)}.`]
      : []),
  ].join('\n\n');
}

function replay({ scenario, seed, code }: FinishedRun): string {
  const again = `Incident ${scenario.id}, seed ${seed}. The same trouble again:`;
  const play = ['```sh', `sysdojo play ${scenario.id} --seed ${seed}`, '```'].join('\n');
  if (code === undefined) return [again, play].join('\n\n');
  const watch = ['```sh', `sysdojo replay ${code}`, '```'].join('\n');
  return ['This run, second by second:', watch, again, play].join('\n\n');
}
