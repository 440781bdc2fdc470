import { formatClock, formatCount } from '../../lib/units.ts';
import { conditionText } from '../../scenario/condition-text.ts';
import type { Comparison } from '../../scenario/debrief/comparison.ts';
import { trapVerdict } from '../../scenario/debrief/trap-verdict.ts';
import type { ScoreFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nextStar } from '../../scenario/score.ts';
import { postMortemOf } from '../../session/incident/looking-back.ts';
import type { IncidentScreen } from '../../session/incident/screen.ts';
import type { AppState } from '../../session/state.ts';
import { spokenMarkdown } from '../markdown.ts';
import { command, type Page, type Reply, say, send, taking } from '../page.ts';
import { durationText, oneLine, placeNamed, sentence } from '../words.ts';
import { evidenceLines } from './asking.ts';
import { meterLines } from './readings.ts';

/** How the run went: the result at once, and every part of why by its word. */
export function debriefPage(
  screen: IncidentScreen,
  scenario: Scenario,
  { catalogue }: AppState,
  code: string | undefined,
): Page {
  const { frame, comparison, run } = screen;
  const score = frame?.score;
  if (!frame || !score) return { place: `incident ${run} debrief`, lines: [], commands: [] };
  const lessons = scenario.lessons.flatMap((id) => catalogue.lessons.get(id) ?? []);
  const later = (lines: (of: Comparison) => string[]): Reply =>
    comparison ? say(...lines(comparison)) : say('The runs beside it are still being played.');
  return {
    place: `incident ${run} debrief`,
    lines: [
      ...resultLines(score, scenario),
      ...meterLines(frame),
      ...causeLines(screen, scenario),
      ...(comparison
        ? [...comparisonLines(comparison, score), ...trapLines(comparison, score, scenario)]
        : ['The same seed is being played again, with nothing done and by the reference.']),
      ...lessons.map(
        ({ title }, index) => `Lesson ${index + 1} to read: ${sentence(oneLine(title))}`,
      ),
      'Type moments, debrief, post-mortem, lesson 1, play again, or back.',
    ],
    commands: [
      command(['moments'], 'the moments that mattered', () =>
        later(({ moments }) =>
          moments.map(({ atMs, text }) => `${formatClock(atMs)}: ${sentence(oneLine(text))}`),
        ),
      ),
      command(['debrief'], 'what its author has to say', () =>
        say(...(scenario.debrief ? spokenMarkdown(scenario.debrief) : ['Nothing more.'])),
      ),
      command(['evidence'], 'what proves the cause', () => say(...evidenceLines(screen, scenario))),
      command(['time', 'w'], 'where the time went in the worst minute', () =>
        comparison?.worstMinute
          ? send({ type: 'incident/open-time' })
          : say('No request was followed.'),
      ),
      command(['post-mortem'], 'the post-mortem', () => {
        const text = postMortemOf(screen, { catalogue });
        return say(...(text ? spokenMarkdown(text) : ['It is not written yet.']));
      }),
      command(
        ['save'],
        'writes the post-mortem into a file',
        send(
          { type: 'incident/open-post-mortem' },
          { type: 'incident/save-post-mortem' },
          { type: 'incident/back' },
        ),
      ),
      taking(['lesson', 'read'], 'NUMBER', 'reads a lesson', (rest) => {
        const place = placeNamed(rest === '' ? '1' : rest, lessons.length);
        return place === undefined
          ? say('No such lesson is named.')
          : send({ type: 'incident/read-lesson', lesson: lessons[place]!.id });
      }),
      command(['code'], 'the replay code', () => say(code ?? 'There is no code.')),
      command(['watch'], 'the recording of this run', send({ type: 'incident/watch' })),
      command(
        ['play again'],
        'the same incident from its beginning',
        send({ type: 'incident/again' }),
      ),
    ],
    ...(comparison ? {} : { waiting: 'Playing the runs beside it.' }),
  };
}

function resultLines(score: ScoreFrame, scenario: Scenario): string[] {
  const { outcome, stars, reason, lost, cost, mitigatedAfterMs, earned, earnable } = score;
  const next = nextStar(score, scenario);
  return [
    outcome === 'won'
      ? `Incident resolved: ${stars} of 3 stars.`
      : `Incident lost. ${sentence(oneLine(reason ?? ''))}`,
    `${formatCount(lost)} requests lost, cost ${cost}${scenario.budget === undefined ? '' : ` of ${scenario.budget}`}.`,
    mitigatedAfterMs === undefined
      ? 'Not mitigated.'
      : `Mitigated after ${durationText(mitigatedAfterMs)}.`,
    ...(earned === undefined ? [] : [`Decisions: ${earned} of ${earnable} points.`]),
    ...(next
      ? [`${stars + 1} stars ask for ${oneLine(conditionText(next, scenario.system))}.`]
      : []),
  ];
}

function causeLines({ frame }: IncidentScreen, { diagnosis }: Scenario): string[] {
  if (!diagnosis) return [];
  const named = frame?.diagnosis;
  const right = diagnosis.options.find(({ correct }) => correct);
  const detected = frame?.score?.detectedAfterMs;
  const yours = named && diagnosis.options[named.option];
  return [
    !named
      ? 'You named no cause.'
      : named.correct
        ? `Cause named${detected === undefined ? ' after the end' : ` after ${durationText(detected)}`}, ${named.evidenceRight} of ${named.evidenceOf} proofs.`
        : `A wrong cause named: ${sentence(oneLine(yours?.text ?? ''))} ${oneLine(yours?.because ?? '')}`,
    ...(right ? [`The cause: ${sentence(oneLine(right.text))} ${oneLine(right.because)}`] : []),
  ];
}

function comparisonLines({ lost, outcomes }: Comparison, { outcome }: ScoreFrame): string[] {
  return [
    `Same seed, requests lost to the end: you ${formatCount(lost.yours)}, ${outcome}; reference ${formatCount(lost.reference)}, ${outcomes.reference}; nothing done ${formatCount(lost.nothing)}, ${outcomes.nothing}.`,
  ];
}

const trapLines = (
  { traps, lost }: Comparison,
  { outcome, stars }: ScoreFrame,
  scenario: Scenario,
): string[] =>
  traps.map((trap) => {
    const because = scenario.traps.find(({ id }) => id === trap.id)?.because ?? '';
    const { title, text } = trapVerdict(trap, { outcome, stars }, lost.yours);
    return `${title}, ${trap.id.replaceAll('-', ' ')}: ${oneLine(because)} ${oneLine(text)}`;
  });
