import { formatClock } from '../../lib/units.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { IncidentScreen } from '../../session/incident/incident.ts';
import { leftOpen } from '../../session/incident/opening.ts';
import { runCode } from '../../session/incident/run-code.ts';
import { scenarioOf } from '../../session/incident/screen.ts';
import type { AppState } from '../../session/state.ts';
import { spokenMarkdown } from '../markdown.ts';
import { command, type Page, send } from '../page.ts';
import { durationText, oneLine } from '../words.ts';
import { decisionPage, diagnosisPage } from './asking.ts';
import { debriefPage } from './debrief.ts';
import { guideLines } from './guide.ts';
import { livePage } from './live.ts';
import { replayPage } from './replay.ts';
import { timePage } from './time.ts';

/** An incident, in whatever phase it is: always turn by turn, so that nothing happens unread. */
export function incidentPage(screen: IncidentScreen, state: AppState): Page {
  const page = phasePage(screen, state);
  return { ...page, lines: [...page.lines, ...guideLines(screen)] };
}

function phasePage(screen: IncidentScreen, state: AppState): Page {
  const { catalogue } = state;
  const scenario = scenarioOf(screen, catalogue);
  const { phase, frame } = screen;
  if (!scenario) {
    return { place: 'incident', lines: ['This incident is not here any more.'], commands: [] };
  }
  if (phase.kind === 'brief') return briefPage(screen, scenario, state);
  if (phase.kind === 'changed') return changedPage(screen, scenario);
  const code = runCode(screen, catalogue);
  if (phase.kind === 'time') return timePage(screen);
  if (phase.kind === 'debrief') return debriefPage(screen, scenario, state, code);
  if (screen.pace?.kind === 'replay') return replayPage(screen, scenario, code);
  if (frame && phase.kind === 'decision') return decisionPage(screen, frame);
  if (frame && phase.kind === 'diagnosis') return diagnosisPage(screen, scenario, frame);
  return livePage(screen, scenario, code);
}

function briefPage(screen: IncidentScreen, scenario: Scenario, { progress }: AppState): Page {
  const { title, difficulty, minutes, durationMs, budget, goals, diagnosis, actions } = scenario;
  const start = send({
    type: screen.pace?.kind === 'turns' ? 'incident/start' : 'incident/start-turns',
  });
  const left = leftOpen(screen, { progress });
  return {
    place: `incident ${screen.run} brief`,
    lines: [
      `Incident: ${oneLine(title)}. Difficulty ${difficulty} of 5, about ${minutes} minutes.`,
      ...spokenMarkdown(scenario.brief),
      'To win:',
      ...goals.map(({ text, forMs, untilEnd }) => {
        const held = untilEnd ? ', until the end' : forMs > 0 ? `, for ${durationText(forMs)}` : '';
        return `- ${oneLine(text)}${held}.`;
      }),
      ...(diagnosis ? ['- And name the cause: it counts for the stars.'] : []),
      `The clock ends at ${formatClock(durationMs)}.${budget === undefined ? '' : ` The budget is ${budget}.`} ${actions.length} actions can be ordered.`,
      ...(left ? [`You left it at ${formatClock(left.timeMs)}: type go on.`] : []),
      'It is played turn by turn: time passes only when you say so. Enter starts it.',
    ],
    enter: { does: 'starts it', reply: start },
    commands: [
      command(['start', 's'], 'starts it', start),
      ...(left
        ? [command(['go on', 'continue'], 'where you left it', send({ type: 'incident/continue' }))]
        : []),
      command(
        ['sandbox'],
        'the same without goals, every knob open',
        send({ type: 'incident/open-sandbox' }),
      ),
    ],
  };
}

/** What was left, or recorded, belongs to another version of the file. */
function changedPage({ run, pace }: IncidentScreen, { title }: Scenario): Page {
  const recorded = pace?.kind === 'replay';
  const again = send({ type: 'incident/again' });
  return {
    place: `incident ${run} changed`,
    lines: [
      recorded
        ? `This code was made from another version of ${oneLine(title)}.`
        : `The file of ${oneLine(title)} has changed since you left it.`,
      'The same commands may come to something else. Enter starts afresh; type anyway to go on all the same.',
    ],
    enter: { does: 'starts afresh', reply: again },
    commands: [
      command(['afresh'], 'starts from the beginning', again),
      command(['anyway'], 'goes on all the same', send({ type: 'incident/anyway' })),
    ],
  };
}
