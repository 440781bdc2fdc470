import { letterAt, plural } from '../../lib/words.ts';
import { judgeEvidence } from '../../scenario/diagnosis.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { triggerOf } from '../../scenario/trigger.ts';
import { causeOrder, evidenceChoices, evidenceNamed } from '../../session/incident/diagnosis.ts';
import type { IncidentScreen } from '../../session/incident/screen.ts';
import { asMeasured, signalOf } from '../../session/incident/signals.ts';
import { command, type Page, type Reply, say, send, taking } from '../page.ts';
import { spokenSignal } from '../signal.ts';
import { durationText, listed, oneLine, placeNamed, placesNamed, sentence } from '../words.ts';
import { turnLines } from './live.ts';
import { signalText } from './readings.ts';

/** A decision for which the clock stands. */
export function decisionPage(screen: IncidentScreen, frame: RunFrame): Page {
  const { ask = '', options = [], id = '' } = frame.decision ?? {};
  return {
    place: `incident ${screen.run} decision ${id}`,
    lines: [...turnLines(screen, frame), `Decision: ${oneLine(ask)}`, ...choices(options)],
    ...choosing(options.length),
  };
}

export function diagnosisPage(screen: IncidentScreen, scenario: Scenario, frame: RunFrame): Page {
  const { phase } = screen;
  if (phase.kind !== 'diagnosis') return { place: '', lines: [], commands: [] };
  switch (phase.step) {
    case 'cause':
      return causePage(screen, scenario, frame);
    case 'evidence':
      return evidencePage(screen, scenario, frame, phase);
    case 'verdict':
      return verdictPage(screen, scenario, frame);
  }
}

const back = send({ type: 'incident/back' });

function causePage(screen: IncidentScreen, scenario: Scenario, frame: RunFrame): Page {
  const { question = '', options = [] } = scenario.diagnosis ?? {};
  const order = causeOrder(scenario, screen.seed);
  const { score } = frame;
  return {
    place: `incident ${screen.run} cause`,
    lines: [
      ...(score
        ? [
            ...turnLines(screen, frame),
            `The incident is ${score.outcome}. One question before the debrief.`,
          ]
        : []),
      oneLine(question),
      ...choices(order.map((index) => options[index]?.text ?? '')),
    ],
    ...choosing(order.length),
    back,
  };
}

/** A letter takes an option. */
function choosing(count: number): Pick<Page, 'commands' | 'typed'> {
  const choose = (line: string): Reply => {
    const cursor = placeNamed(line, count);
    return cursor === undefined
      ? say(`Type a letter from a to ${letterAt(count - 1)}.`)
      : send({ type: 'incident/point', cursor }, { type: 'incident/confirm' });
  };
  return {
    commands: [
      taking(['answer', 'choose'], 'LETTER', 'takes a choice; the letter alone does, too', choose),
    ],
    typed: (line) => (placeNamed(line, count) === undefined ? undefined : choose(line)),
  };
}

const choices = (options: readonly string[]): string[] => [
  `${options.length} choices. Type a letter.`,
  ...options.map((text, index) => `${letterAt(index)}: ${oneLine(text)}`),
];

function evidencePage(
  screen: IncidentScreen,
  scenario: Scenario,
  frame: RunFrame,
  { option, chosen }: { readonly option: number; readonly chosen: readonly string[] },
): Page {
  const paths = evidenceChoices(scenario, screen.seed);
  const toggle = (places: readonly number[]): Reply =>
    send(
      ...places.flatMap(
        (cursor) =>
          [{ type: 'incident/point', cursor }, { type: 'incident/choose-evidence' }] as const,
      ),
    );
  const confirm = send({ type: 'incident/confirm' });
  const numbers = chosen.map((path) => `${paths.indexOf(path) + 1}`);
  return {
    place: `incident ${screen.run} evidence`,
    lines: [
      `You named: ${sentence(oneLine(scenario.diagnosis?.options[option]?.text ?? ''))}`,
      `Which signals prove it? ${paths.length} choices. Type their numbers, then Enter.`,
      ...(chosen.length > 0 ? [`Chosen: ${listed(numbers)}.`] : ['Nothing chosen.']),
      ...paths.map(
        (path, index) =>
          `${index + 1}: ${signalText(signalOf(scenario.system, frame, asMeasured, path))}.`,
      ),
    ],
    enter: { does: 'names the cause with the chosen signals', reply: confirm },
    commands: [
      taking(['answer', 'done'], 'NUMBERS', 'names the cause with these signals', (rest) => {
        if (rest === '') return confirm;
        const places = placesNamed(rest, paths.length);
        if (!places) return say(`Type numbers from 1 to ${paths.length}.`);
        const others = paths.flatMap((path, index) =>
          chosen.includes(path) !== places.includes(index) ? [index] : [],
        );
        return send(...(toggle(others).send ?? []), { type: 'incident/confirm' });
      }),
    ],
    typed: (line) => {
      const places = /\d/.test(line) ? placesNamed(line, paths.length) : undefined;
      return places ? toggle([...new Set(places)]) : undefined;
    },
    back,
  };
}

function verdictPage(screen: IncidentScreen, scenario: Scenario, frame: RunFrame): Page {
  const named = frame.diagnosis;
  const option = named && scenario.diagnosis?.options[named.option];
  const confirm = send({ type: 'incident/confirm' });
  const atMs = screen.commands.find(({ command: { type } }) => type === 'diagnose')?.atMs;
  const afterMs = Math.max(0, (atMs ?? frame.timeMs) - triggerOf(scenario));
  const onward = frame.score ? 'the debrief' : 'back to the incident, which is not over';
  return {
    place: `incident ${screen.run} verdict ${named ? '' : 'awaited'}`,
    lines: [
      ...(named?.correct
        ? [
            frame.score
              ? 'Right, after the end.'
              : `Right, ${durationText(afterMs)} after it began.`,
          ]
        : named
          ? ['Not the cause.']
          : []),
      ...(option ? [sentence(oneLine(option.text)), oneLine(option.because)] : []),
      ...(named ? evidenceLines(screen, scenario) : []),
      `Enter: ${onward}.`,
    ],
    enter: { does: onward, reply: confirm },
    commands: [command(['next'], onward, confirm)],
    back: confirm,
    ...(named ? {} : { waiting: 'Judging.' }),
  };
}

/** What became of the signals that were named as proof, or should have been. */
export function evidenceLines(
  { commands, frame }: Pick<IncidentScreen, 'commands' | 'frame'>,
  { diagnosis }: Scenario,
): string[] {
  if (!diagnosis || diagnosis.evidence.length === 0) return [];
  const names = (paths: readonly string[]) => paths.map(spokenSignal).join(', ');
  if (!frame?.diagnosis) return [`The proof: ${names(diagnosis.evidence)}.`];
  const { right, missing, misleading } = judgeEvidence(diagnosis, evidenceNamed(commands));
  return [
    `Evidence: ${right.length} of ${plural(right.length + missing.length, 'proof')}.`,
    ...(right.length > 0 ? [`Proves it: ${names(right)}.`] : []),
    ...(missing.length > 0 ? [`Not named: ${names(missing)}.`] : []),
    ...(misleading.length > 0 ? [`No proof: ${names(misleading)}.`] : []),
  ];
}
