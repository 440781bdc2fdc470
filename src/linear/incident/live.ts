import { nearest } from '../../lib/nearest.ts';
import { formatClock, formatCount, parseDuration } from '../../lib/units.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type IncidentScreen, isSettled } from '../../session/incident/screen.ts';
import { command, type LineCommand, type Page, type Reply, say, send, taking } from '../page.ts';
import { durationText, oneLine, sentence } from '../words.ts';
import { sandboxCommands } from './bench.ts';
import { mapLines, nodeLines, nodesIn } from './node.ts';
import {
  actionText,
  alarmLines,
  budgetLine,
  causeLine,
  goalText,
  meterLines,
  pagerText,
  readSignals,
  signalText,
  troubleLine,
} from './readings.ts';

/** The incident turn by turn: what the last turn brought, and what can be ordered. */
export function livePage(
  screen: IncidentScreen,
  scenario: Scenario,
  code: string | undefined,
): Page {
  const { frame, phase } = screen;
  const place = `incident ${screen.run} live`;
  if (!frame) {
    return { place, lines: ['Starting the system.'], commands: [], waiting: 'Starting.' };
  }
  const problem = phase.kind === 'bench' ? phase.problem : undefined;
  const over = frame.score !== undefined;
  const turn = send({ type: 'incident/turn' });
  return {
    place,
    lines: [
      ...turnLines(screen, frame),
      ...(problem === undefined ? [] : [`Not set: ${oneLine(problem)}`]),
      ...alarmLines(scenario, frame, before(screen)),
      troubleLine(scenario, frame),
      ...frame.goals.map(goalText),
      budgetLine(frame),
      ...meterLines(frame),
      ...(scenario.diagnosis && screen.variant !== 'sandbox' ? [causeLine(frame)] : []),
      over ? 'It is over. Type back.' : `Enter plays a turn of ${durationText(lengthOf(screen))}.`,
    ],
    standing: onTheWay(frame),
    ...(over
      ? {}
      : { enter: { does: `plays a turn of ${durationText(lengthOf(screen))}`, reply: turn } }),
    commands: [
      ...turnCommands(turn),
      ...actionCommands(frame, scenario),
      ...looks(screen, scenario, frame, code),
      ...(screen.variant === 'sandbox' ? sandboxCommands(screen, frame) : []),
    ],
    ...(isSettled(screen) ? {} : { waiting: 'Simulating.' }),
    ...(screen.pace ? {} : { arriving: [{ type: 'incident/start-turns' } as const] }),
    back: send(
      ...(phase.kind === 'bench' && phase.edit !== undefined
        ? [{ type: 'incident/back' } as const]
        : []),
      ...(phase.kind === 'bench' ? [{ type: 'incident/back' } as const] : []),
      { type: 'back' },
    ),
  };
}

const before = ({ pace }: IncidentScreen): RunFrame | undefined =>
  pace?.kind === 'turns' ? pace.before : undefined;

const lengthOf = ({ pace }: IncidentScreen): number => (pace?.kind === 'turns' ? pace.lengthMs : 0);

/** What the last turn brought: its time, who paged, what was lost. */
export function turnLines(screen: IncidentScreen, frame: RunFrame): string[] {
  const { pace } = screen;
  const of = formatClock(frame.durationMs);
  const now = formatClock(frame.timeMs);
  const last = before(screen);
  const turn = pace?.kind === 'turns' ? pace.turn : 0;
  const lost = frame.lost - (last?.lost ?? 0);
  const news = last ? frame.pager.slice(last.pager.length) : frame.pager.slice(-3);
  return [
    last
      ? `Turn ${turn}, now ${now} of ${of}.`
      : turn > 0
        ? `Taken up after turn ${turn}, at ${now} of ${of}.`
        : `The clock stands at ${now} of ${of}.`,
    ...news.map(pagerText),
    last
      ? `Lost in this turn: ${formatCount(lost)}, in all ${formatCount(frame.lost)}.`
      : `Requests lost so far: ${formatCount(frame.lost)}.`,
  ];
}

function onTheWay({ actions, events = [], timeMs }: RunFrame): string[] {
  const pending = actions.filter(({ state }) => state === 'pending');
  const forced = actions.filter(({ state, used }) => used > (state === 'pending' ? 1 : 0));
  const running = events.filter(({ sinceMs }) => sinceMs !== undefined);
  return [
    ...pending.map(
      ({ label, untilMs = timeMs }) =>
        `On its way: ${oneLine(label)}, in ${durationText(Math.ceil((untilMs - timeMs) / 1000) * 1000)}.`,
    ),
    ...(forced.length > 0
      ? [`In force: ${forced.map(({ label }) => oneLine(label)).join(', ')}.`]
      : []),
    ...running.map(({ text }) => `Event in force: ${sentence(oneLine(text))}`),
  ];
}

const longestTurnMs = 600_000;

function turnCommands(turn: Reply): LineCommand[] {
  return [
    taking(
      ['turn', 'next'],
      'TIME',
      'plays a turn, or once as long as you say, such as turn 30s',
      (rest) => {
        if (rest === '') return turn;
        const lengthMs = parseDuration(rest.replace(/^(\d+(?:\.\d+)?)$/, '$1s'));
        return lengthMs === undefined || lengthMs < 1000 || lengthMs > longestTurnMs
          ? say('A turn lasts from 1 s to 10 m: type turn 30s, for example.')
          : send({ type: 'incident/turn', lengthMs });
      },
    ),
    command(['step', '.'], 'plays one second', send({ type: 'incident/step' })),
    command(['longer', '+'], 'longer turns', send({ type: 'incident/faster' })),
    command(['shorter', '-'], 'shorter turns', send({ type: 'incident/slower' })),
  ];
}

function actionCommands({ actions, timeMs }: RunFrame, { title }: Scenario): LineCommand[] {
  const order = (key: string): Reply => {
    const found =
      actions.find((action) => action.key === key) ??
      actions.find(({ label, id }) => [id, label.toLowerCase()].includes(key.toLowerCase()));
    if (!found) {
      const guess = nearest(
        key,
        actions.map(({ id }) => id),
      );
      const keys = actions.map((action) => action.key).join(', ');
      return say(
        guess
          ? `There is no action ${key}. Did you mean "${guess}"?`
          : `Type do and a key: ${keys}.`,
      );
    }
    return found.state === 'ready'
      ? send({ type: 'incident/act', action: found.id })
      : say(`Not ordered. ${actionText(found, timeMs)}`);
  };
  return [
    taking(['do', 'order'], 'KEY', 'orders an action; its key alone does, too', order),
    command(['actions'], 'what can be ordered', () =>
      say(
        actions.length === 0 ? `Nothing can be ordered in ${title}.` : 'Actions:',
        ...actions.map((action) => actionText(action, timeMs)),
      ),
    ),
    ...actions.map(({ key, label }) => ({
      ...command([key], `orders ${oneLine(label)}`, () => order(key)),
    })),
  ];
}

/** Chosen and let go: nothing stays open, but a guide knows that it has been looked at. */
const lookedAt = (node: string): Reply =>
  send({ type: 'incident/select-node', node }, { type: 'incident/select-node', node: undefined });

function looks(
  screen: IncidentScreen,
  scenario: Scenario,
  frame: RunFrame,
  code: string | undefined,
): LineCommand[] {
  const nodes = nodesIn(scenario);
  return [
    ...(scenario.diagnosis && screen.variant !== 'sandbox'
      ? [command(['diagnose', 'd'], 'names the cause', send({ type: 'incident/open-diagnosis' }))]
      : []),
    command(['signals'], 'all signals', () =>
      say(...readSignals(scenario, frame).map((one) => `${signalText(one, before(screen))}.`)),
    ),
    command(['nodes', 'map'], 'who sends requests, and who calls whom', () =>
      say(...mapLines(scenario, frame)),
    ),
    taking(['node'], 'NAME', 'all about a node, by its name or number', (rest) => {
      const id =
        nodes[Number(rest) - 1] ?? nodes.find((node) => node === rest) ?? nearest(rest, nodes);
      return id === undefined
        ? say(`Nodes: ${nodes.join(', ')}.`)
        : { ...say(...nodeLines(id, scenario, frame)), ...lookedAt(id) };
    }),
    command(['goals'], 'what wins', () => say(...frame.goals.map(goalText))),
    command(['log', 'l'], 'the whole pager, newest first', () =>
      say(
        ...(frame.pager.length === 0
          ? ['The pager is silent so far.']
          : frame.pager.toReversed().map(pagerText)),
      ),
    ),
    command(['brief'], 'what it is about', () => say(oneLine(scenario.summary))),
    command(
      ['time', 'w'],
      'where the time of slow requests went',
      send({ type: 'incident/open-time' }),
    ),
    command(['code'], 'the replay code of the run so far', () =>
      say(code ?? 'There is no code yet.'),
    ),
  ];
}
