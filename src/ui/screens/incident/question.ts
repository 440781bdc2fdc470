import { wrapText } from '../../../lib/text.ts';
import { formatDuration } from '../../../lib/units.ts';
import { letterAt } from '../../../lib/words.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { signalName } from '../../../scenario/signal-text.ts';
import { triggerOf } from '../../../scenario/trigger.ts';
import { causeOrder, evidenceChoices } from '../../../session/incident/diagnosis.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { type Signal, signalOf } from '../../../session/incident/signals.ts';
import { type Row, spread } from '../../rows.ts';
import { evidenceRows } from './evidence-rows.ts';
import { muted, paragraph } from './prose.ts';

/** A question over the system: rows, and which of them the cursor is on. */
export interface Question {
  readonly title: string;
  readonly rows: readonly Row[];
  /** The first row of what the cursor is on. */
  readonly cursorRow: number;
}

/** What the screen asks or answers now, if anything. */
export function questionOf(
  screen: IncidentScreen,
  scenario: Scenario,
  width: number,
): Question | undefined {
  const { phase, frame, seed } = screen;
  if (phase.kind === 'decision' && frame?.decision) {
    const { ask, options } = frame.decision;
    return choice('decision', ask, options, phase.cursor, width);
  }
  if (phase.kind !== 'diagnosis' || !scenario.diagnosis) return undefined;
  const { question, options } = scenario.diagnosis;
  switch (phase.step) {
    case 'cause': {
      const over = frame?.score
        ? `${frame.score.outcome === 'won' ? 'Won' : 'Lost'}. One question before the debrief: `
        : '';
      const texts = causeOrder(scenario, seed).map((index) => options[index]!.text);
      return choice('diagnosis', `${over}${question}`, texts, phase.cursor, width);
    }
    case 'evidence':
      return evidence(screen, scenario, phase, width);
    case 'verdict':
      return verdict(screen, scenario, width);
  }
}

function choice(
  title: string,
  ask: string,
  options: readonly string[],
  cursor: number,
  width: number,
): Question {
  const rows: Row[] = [...paragraph(ask, width, { bold: true }), []];
  let cursorRow = 0;
  for (const [index, option] of options.entries()) {
    const chosen = index === cursor;
    if (chosen) cursorRow = rows.length;
    const letter = `${chosen ? '❯' : ' '} ${letterAt(index)}  `;
    const [first = '', ...rest] = wrapText(option, Math.max(10, width - 5));
    const tone = chosen ? ({ tone: 'focus' } as const) : {};
    rows.push([
      { text: letter, tone: chosen ? 'focus' : 'muted' },
      { text: first, ...tone },
    ]);
    rows.push(...rest.map((text): Row => [{ text: `     ${text}`, ...tone }]));
  }
  return { title, rows, cursorRow };
}

function evidence(
  screen: IncidentScreen,
  scenario: Scenario,
  { cursor, chosen }: { readonly cursor: number; readonly chosen: readonly string[] },
  width: number,
): Question {
  const ask = 'Which signals prove it? Mark them with space, then Enter.';
  const rows: Row[] = [...paragraph(ask, width, { bold: true }), []];
  const cursorRow = rows.length + cursor;
  for (const [index, path] of evidenceChoices(scenario, screen.seed).entries()) {
    const pointed = index === cursor;
    const marked = chosen.includes(path);
    rows.push([
      { text: pointed ? '❯ ' : '  ', tone: 'focus' },
      { text: marked ? '[x] ' : '[ ] ', tone: marked ? 'accent' : 'muted' },
      { text: signalName(path), ...(pointed ? { tone: 'focus' } : {}) },
    ]);
  }
  return { title: 'evidence', rows, cursorRow };
}

/** The signals beside the evidence rows, in the same order. */
export function evidenceSignals(screen: IncidentScreen, scenario: Scenario): Signal[] {
  const { frame } = screen;
  if (!frame) return [];
  return evidenceChoices(scenario, screen.seed).map((path) =>
    signalOf(scenario.system, frame, screen.speed, path),
  );
}

function verdict(screen: IncidentScreen, scenario: Scenario, width: number): Question {
  const { frame, commands } = screen;
  const named = frame?.diagnosis;
  const option = named && scenario.diagnosis?.options[named.option];
  if (!named || !option) return { title: 'diagnosis', rows: [], cursorRow: 0 };
  const namedAtMs = commands.find(({ command }) => command.type === 'diagnose')?.atMs;
  const afterMs = Math.max(0, (namedAtMs ?? frame.timeMs) - triggerOf(scenario));
  const when: Row = frame.score
    ? [muted('after the end')]
    : [muted('time to detect '), { text: formatDuration(afterMs), bold: true }];
  const rows: Row[] = [
    spread(
      named.correct
        ? [{ text: '✓ Right.', tone: 'ok', bold: true }]
        : [{ text: '✖ Not the cause.', tone: 'bad', bold: true }],
      named.correct ? when : [],
      Math.min(80, width),
    ),
    ...paragraph(option.text, width, { bold: true }),
    ...paragraph(option.because, width),
    ...(named.evidenceOf > 0 ? [[], ...evidenceRows(screen, scenario, width)] : []),
    [],
    [
      { text: '⏎ ', tone: 'accent' },
      muted(frame.score ? 'on to the debrief' : 'go on: the incident is not over'),
    ],
  ];
  return { title: 'diagnosis', rows, cursorRow: 0 };
}
