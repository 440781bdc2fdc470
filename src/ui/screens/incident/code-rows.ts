import { wrapText } from '../../../lib/text.ts';
import { formatClock } from '../../../lib/units.ts';
import { plural } from '../../../lib/words.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { blankRow, type Row, rowWidth } from '../../rows.ts';
import { wrapRow } from './wrap-rows.ts';

/** The code alone, on as few rows as it takes; chats and `sysdojo replay` do not mind its line ends. */
export function codeRows(code: string, copied: boolean, width: number): Row[] {
  const lines = code.match(new RegExp(`.{1,${Math.max(20, width)}}`, 'g')) ?? [];
  return [
    blankRow,
    ...lines.map((text): Row => [{ text, bold: true }]),
    blankRow,
    ...wrapRow(
      [
        { text: 'sysdojo replay CODE', tone: 'accent' },
        { text: ' plays it again, here or on any other machine.', tone: 'muted' },
      ],
      width,
    ),
    blankRow,
    ...(copied
      ? wrapRow(
          [
            {
              text: '✓ Sent to the clipboard, if this terminal lets a program do that.',
              tone: 'ok',
            },
          ],
          width,
        )
      : []),
  ];
}

/** One line of the debrief; half a code is none, so that a long one is not begun there. */
export function codeLine(code: string, width: number): Row {
  const whole: Row = [{ text: 'Replay  ', tone: 'muted' }, { text: code }];
  if (rowWidth(whole) <= width) return whole;
  return [
    { text: 'Replay  ', tone: 'muted' },
    { text: 'c', tone: 'accent', bold: true },
    { text: ' shows its code, to be copied', tone: 'muted' },
  ];
}

export function changedRows(
  { pace, timeMs, commands }: IncidentScreen,
  { title }: Scenario,
  width: number,
): Row[] {
  const replay = pace?.kind === 'replay' ? pace : undefined;
  const ends = formatClock(replay?.recorded.endMs ?? timeMs);
  const count = replay?.recorded.commands.length ?? commands.length;
  const done = plural(count, 'command');
  const strange = replay?.strange.join(' ') ?? '';
  const texts = replay
    ? [
        `This code was made from another version of "${title}".`,
        `It holds a run of ${ends} with ${done}. In this version the same commands may come to something else. ${strange}`,
      ]
    : [
        `The file of "${title}" has changed since you left it.`,
        `You were at ${ends}, after ${done}. In this version the same commands may have come to something else.`,
      ];
  const key = (name: string, text: string): Row => [
    { text: `  ${name.padEnd(6)}`, tone: 'accent' },
    { text },
  ];
  return [
    blankRow,
    ...wrapText(texts[0]!, width).map((text): Row => [{ text, tone: 'warning', bold: true }]),
    blankRow,
    ...wrapText(texts[1]!.trim(), width).map((text): Row => [{ text }]),
    blankRow,
    key('⏎', 'start afresh, from the beginning'),
    key('r', replay ? 'replay it all the same' : 'go on all the same'),
    key('esc', 'back'),
  ];
}
