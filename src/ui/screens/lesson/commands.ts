import type { Message } from '../../../session/messages.ts';
import { actionFor } from '../../question/actions.ts';
import { editFor } from '../../question/line-edits.ts';
import type { LessonCommand, LessonContext } from './chrome.ts';
import { overflowOf } from './layout.ts';
import { openingMessages, panelMessages } from './panel-commands.ts';
import { movedTo, type Reading } from './reading.ts';

/** What a key means on a screen that shows this much of the lesson. */
export function messagesFor(
  context: LessonContext,
  command: LessonCommand,
  key: string,
  reading: Reading,
): readonly Message[] {
  const { screen } = reading;
  const { panel } = screen;
  const opening = openingMessages(command, reading);
  if (opening) return opening;
  const beside = panel?.kind === 'term' || panel?.kind === 'link';
  if (panel && !beside) return panelMessages(panel, command, reading);
  const scroll = scrollFor(command, reading);
  if (panel) {
    if (scroll === undefined) return panelMessages(panel, command, reading);
    return [{ type: 'lesson/panel-close' }, movedTo(reading.top + scroll, reading)];
  }
  const reads =
    context === 'lesson' ||
    context === 'lesson-found' ||
    context === 'lesson-away' ||
    context === 'lesson-answered';
  if (scroll !== undefined && (reads || command.startsWith('page'))) {
    return [movedTo(reading.top + scroll, reading)];
  }
  switch (command) {
    case 'next-block':
      return focusBeside(1, reading);
    case 'previous-block':
      return focusBeside(-1, reading);
    case 'leave':
      return [{ type: 'lesson/focus' }];
    case 'return':
      return [{ type: 'lesson/return' }];
    case 'next-lesson':
      return [{ type: 'lesson/turn-page', to: 'next' }];
    case 'previous-lesson':
      return [{ type: 'lesson/turn-page', to: 'previous' }];
    case 'left':
    case 'right':
      return [{ type: 'lesson/sideways', columns: sideways(command, reading) }];
    case 'show-keys':
      return [{ type: 'open', target: { kind: 'help' } }];
    default:
      return screen.focus === undefined ? [] : inBlock(context, command, key, screen.focus);
  }
}

/** Whether a key leads no further than a screen away: the rest of the lesson is not asked for. */
export const staysNear = (command: LessonCommand): boolean => nearCommands.has(command);

const nearCommands = new Set<LessonCommand>([
  ...(['up', 'down', 'page-up', 'page-down', 'half-up', 'half-down', 'top'] as const),
  ...(['left', 'right', 'leave', 'show-keys', 'close'] as const),
]);

/** Rows by which a scrolling key moves the text. */
function scrollFor(command: LessonCommand, { height, layout }: Reading): number | undefined {
  const page = Math.max(1, height - 2);
  const half = Math.max(1, Math.floor(height / 2));
  switch (command) {
    case 'up':
      return -1;
    case 'down':
      return 1;
    case 'page-up':
      return -page;
    case 'page-down':
      return page;
    case 'half-up':
      return -half;
    case 'half-down':
      return half;
    case 'top':
      return -layout.rows.length;
    case 'bottom':
      return layout.rows.length;
    default:
      return undefined;
  }
}

/** The next block to act on: from reading, the first that begins on the screen or below it. */
function focusBeside(by: 1 | -1, { screen, layout, top, height }: Reading): readonly Message[] {
  const lives = layout.parts.filter(({ live }) => live !== undefined);
  const now = lives.findIndex(({ live }) => live === screen.focus);
  const next =
    now >= 0
      ? lives[now + by]
      : by === 1
        ? (lives.find(({ start }) => start >= top) ?? lives.find(({ end }) => end > top + 1))
        : lives.findLast(({ start }) => start < top + height - 1);
  return next?.live === undefined ? [] : [{ type: 'lesson/focus', block: next.live }];
}

const sidewaysStep = 8;

const sideways = (command: 'left' | 'right', { screen, layout, width }: Reading): number => {
  const to = screen.sideways + (command === 'right' ? sidewaysStep : -sidewaysStep);
  return Math.max(0, Math.min(overflowOf(layout, width), to));
};

function inBlock(
  context: LessonContext,
  command: LessonCommand,
  key: string,
  block: string,
): readonly Message[] {
  switch (context) {
    case 'lesson-choice':
    case 'lesson-order':
    case 'lesson-assign':
    case 'lesson-line':
    case 'lesson-blanks':
    case 'lesson-answered':
      return inCheck(command, key, block);
    case 'lesson-model':
    case 'lesson-guess':
      return inModel(command, block);
    case 'lesson-steps':
      return [{ type: 'lesson/reveal', block, by: stepsFor(command) }];
    case 'lesson-onward':
      return command === 'choose'
        ? [{ type: 'lesson/onward-open' }]
        : [{ type: 'lesson/onward-move', by: command === 'up' ? -1 : 1 }];
    default:
      return [];
  }
}

/** Steps to reveal: more than any list has for all of them. */
function stepsFor(command: LessonCommand): number {
  if (command === 'first') return Number.NEGATIVE_INFINITY;
  if (command === 'last') return Number.POSITIVE_INFINITY;
  return command === 'hide' ? -1 : 1;
}

function inCheck(command: LessonCommand, key: string, block: string): readonly Message[] {
  if (command === 'again') return [{ type: 'lesson/check-again', block }];
  const action = actionFor(command, key);
  return action ? [{ type: 'lesson/check', block, action }] : [];
}

/** Steps of a turn with Shift. */
const farSteps = 5;

function inModel(command: LessonCommand, block: string): readonly Message[] {
  const turn = (steps: number): Message[] => [{ type: 'lesson/model-turn', block, steps }];
  const edit = editFor(command);
  if (edit) return [{ type: 'lesson/guess-edit', block, edit }];
  switch (command) {
    case 'up':
      return [{ type: 'lesson/model-row', block, by: -1 }];
    case 'down':
      return [{ type: 'lesson/model-row', block, by: 1 }];
    case 'more':
      return turn(1);
    case 'less':
      return turn(-1);
    case 'much-more':
      return turn(farSteps);
    case 'much-less':
      return turn(-farSteps);
    case 'reset':
      return [{ type: 'lesson/model-reset', block }];
    case 'commit':
      return [{ type: 'lesson/guess', block }];
    default:
      return [];
  }
}
