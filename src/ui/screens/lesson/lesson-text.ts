import { linkDefinitions } from '../../../lesson/definitions.ts';
import { formatKnob } from '../../../lesson/knob.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import type { LessonModel } from '../../../lesson/model.ts';
import type { Diagnostic } from '../../../lib/diagnostic.ts';
import { textWidth, visibleText, wrapText } from '../../../lib/text.ts';
import { letterAt, plural } from '../../../lib/words.ts';
import { askedTexts } from '../../../quiz/asked-texts.ts';
import { drawQuestion } from '../../../quiz/draw.ts';
import type { Question } from '../../../quiz/question.ts';
import { signalName } from '../../../scenario/signal-text.ts';
import { LinkList } from '../../markdown/links.ts';
import { linkRows, markdownBlocks, markdownRows } from '../../markdown/render.ts';
import { plainStyle } from '../../markdown/style.ts';
import { wrapStyled } from '../../markdown/styled-text.ts';
import { hanging } from '../../question/list-rows.ts';

/** A lesson as plain text without any escape sequence, for a pipe or a file. */
export function lessonText(lesson: Lesson, width: number): string {
  const links = new LinkList();
  // Nobody can scroll a file to the side: code stays whole there, however wide it is.
  const options = { style: plainStyle, links, code: 'whole' } as const;
  const text = (markdown: string, columns = width) =>
    markdownRows(markdown, { ...options, width: columns });
  const title = wrapText(visibleText(lesson.title), width);
  const definitions = linkDefinitions(lesson);
  const parts: (readonly string[])[] = [
    [...title, '═'.repeat(Math.max(...title.map(textWidth)))],
    text(lesson.summary),
    [plural(lesson.minutes, 'minute')],
  ];
  for (const block of lesson.blocks) {
    switch (block.kind) {
      case 'markdown':
        parts.push(
          ...markdownBlocks(block.text, { ...options, width, definitions }).map(({ rows }) => rows),
        );
        break;
      case 'check':
        parts.push(framed('Check yourself', checkText(block.question, text, width - 2)));
        break;
      case 'model':
        parts.push(
          framed('Live model (runs in the terminal)', modelText(block.model, text, width - 2)),
        );
        break;
      case 'diagram':
        parts.push([
          ...visibleText(block.text).split('\n'),
          ...wrapStyled(`(${visibleText(block.alt)})`, width),
        ]);
        break;
      case 'steps':
        parts.push(
          block.steps.flatMap((step, index) => [
            ...hanging(`${index + 1}. `, text(step.text, width - 4)),
            ...diagramText(step.diagram),
          ]),
        );
        break;
      case 'broken':
        parts.push(framed('This part could not be read', brokenText(block.diagnostics, width - 2)));
    }
  }
  if (lesson.goals.length > 0) {
    parts.push([
      'You can now:',
      ...lesson.goals.flatMap((goal) => hanging('• ', text(goal, width - 2))),
    ]);
  }
  if (lesson.sources.length > 0) {
    parts.push([
      'Sources:',
      ...lesson.sources.flatMap(({ title: name, url }) => [
        ...hanging('• ', text(name, width - 2)),
        `  ${visibleText(url)}`,
      ]),
    ]);
  }
  const listed = linkRows(links, { width, style: plainStyle });
  if (listed.length > 0) parts.push(['Links:', ...listed]);
  return `${parts
    .filter(({ length }) => length > 0)
    .map((rows) => rows.map((row) => row.trimEnd()).join('\n'))
    .join('\n\n')}\n`;
}

const diagramText = (diagram: string | undefined): string[] =>
  diagram === undefined
    ? []
    : [
        '',
        ...visibleText(diagram)
          .split('\n')
          .map((row) => `    ${row}`),
        '',
      ];

const brokenText = (diagnostics: readonly Diagnostic[], width: number): string[] =>
  diagnostics.flatMap(({ file, range, message, hint }) =>
    [message, `${file}:${range.start.line}:${range.start.column}`, hint ?? '']
      .filter((line) => line !== '')
      .flatMap((line) => wrapText(visibleText(line), width)),
  );

type Text = (markdown: string, columns?: number) => string[];

const framed = (title: string, rows: readonly string[]): string[] => [
  `┌ ${title}`,
  ...rows.map((row) => `│ ${row}`),
  '└',
];

function checkText(question: Question, text: Text, width: number): string[] {
  const { ask, choices, targets } = askedTexts(drawQuestion(question, 0));
  return [
    ...text(ask, width),
    ...choices.flatMap((choice, index) => hanging(`${letterAt(index)}) `, text(choice, width - 3))),
    ...targets.flatMap((target, index) => hanging(`${index + 1}) `, text(target, width - 3))),
  ];
}

function modelText(
  { knobs, show, predict, note }: LessonModel,
  text: Text,
  width: number,
): string[] {
  const knob = knobs.map(
    (one) => `${one.label} ${formatKnob(one, one.from)} to ${formatKnob(one, one.to)}`,
  );
  return [
    ...(predict ? text(`Predict: ${predict.ask}`, width) : []),
    ...wrapStyled(visibleText(`Knobs: ${knob.join(', ')}`), width),
    ...wrapStyled(
      visibleText(`Shows: ${show.map(({ path }) => signalName(path)).join(', ')}`),
      width,
    ),
    ...(note === undefined ? [] : text(note, width)),
  ];
}
