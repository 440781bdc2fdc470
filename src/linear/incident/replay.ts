import { formatClock, formatCount, parseDuration } from '../../lib/units.ts';
import { plural } from '../../lib/words.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { commandText } from '../../session/incident/command-text.ts';
import { commandAround, isReplaying } from '../../session/incident/replaying.ts';
import type { IncidentScreen } from '../../session/incident/screen.ts';
import { command, type Page, type Reply, say, send, taking } from '../page.ts';
import { oneLine, sentence } from '../words.ts';
import { mapLines, nodeLines } from './node.ts';
import { alarmLines, pagerText, readSignals, signalText, troubleLine } from './readings.ts';

/** A recorded run, moment by moment. */
export function replayPage(
  screen: IncidentScreen,
  scenario: Scenario,
  code: string | undefined,
): Page {
  const { frame, run, timeMs } = screen;
  const place = `incident ${run} recording`;
  if (!frame || !isReplaying(screen)) {
    return { place, lines: ['Playing the recording.'], commands: [], waiting: 'Playing.' };
  }
  const { recorded, reachedMs, whole, strange } = screen.pace;
  const { commands, endMs } = recorded;
  const last = commands.findLast(({ atMs }) => atMs <= timeMs);
  const seek = (toMs: number): Reply => send({ type: 'incident/seek', toMs });
  const around = (by: 1 | -1): Reply => {
    const toMs = commandAround(screen, by);
    return toMs === undefined
      ? say(by > 0 ? 'Nothing more is done.' : 'Nothing was done before.')
      : seek(toMs);
  };
  const takeOver = send({ type: 'incident/take-over' });
  return {
    place,
    lines: [
      `Recording at ${formatClock(timeMs)} of ${formatClock(endMs)}.`,
      last
        ? `Done last, ${formatClock(last.atMs)}: ${sentence(oneLine(commandText(last.command, scenario)))}`
        : 'Nothing done yet.',
      `Requests lost: ${formatCount(frame.lost)}.`,
      ...alarmLines(scenario, frame),
      troubleLine(scenario, frame),
      ...(frame.score ? [`It is ${frame.score.outcome}, ${frame.score.stars} of 3 stars.`] : []),
      ...strange.map((text) => `Not as recorded: ${oneLine(text)}`),
      'Enter: to the next deed.',
    ],
    enter: { does: 'to the next deed', reply: around(1) },
    commands: [
      command(['next', 'n'], 'to the next deed', () => around(1)),
      command(['previous', 'p'], 'to the deed before', () => around(-1)),
      taking(['to', 'seek'], 'TIME', 'to a moment, such as to 2:30', (rest) => {
        const toMs = momentOf(rest);
        return toMs === undefined ? say('Type a moment such as to 2:30.') : seek(toMs);
      }),
      taking(['on', '+'], 'SECONDS', 'so much on, 10 s without a number', (rest) =>
        seek(timeMs + 1000 * (Number(rest) || 10)),
      ),
      taking(['rewind', '-'], 'SECONDS', 'so much back', (rest) =>
        seek(timeMs - 1000 * (Number(rest) || 10)),
      ),
      command(['deeds'], 'all that was done', () =>
        say(
          `${plural(commands.length, 'command')}.`,
          ...commands.map(
            ({ atMs, command: done }) =>
              `${formatClock(atMs)}: ${sentence(oneLine(commandText(done, scenario)))}`,
          ),
        ),
      ),
      command(['log'], 'the pager up to here, newest first', () =>
        say(...frame.pager.toReversed().map(pagerText)),
      ),
      command(['signals'], 'all signals', () =>
        say(...readSignals(scenario, frame).map((one) => `${signalText(one)}.`)),
      ),
      command(['nodes', 'map'], 'who calls whom', () => say(...mapLines(scenario, frame))),
      taking(['node'], 'NAME', 'all about a node', (rest) =>
        say(...nodeLines(rest, scenario, frame)),
      ),
      command(['take over'], 'plays on from here yourself', takeOver),
      command(['code'], 'the replay code', () => say(code ?? 'There is no code.')),
    ],
    ...(!whole && reachedMs < timeMs ? { waiting: 'Playing.' } : {}),
    back: send({ type: 'back' }),
  };
}

/** `2:30`, `150s` or `2m`. */
function momentOf(text: string): number | undefined {
  const [, minutes, seconds] = /^(\d+):(\d\d)$/.exec(text) ?? [];
  return minutes === undefined
    ? parseDuration(text)
    : (Number(minutes) * 60 + Number(seconds)) * 1000;
}
