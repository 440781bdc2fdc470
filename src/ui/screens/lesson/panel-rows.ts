import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { textWidth, visibleText } from '../../../lib/text.ts';
import { plural } from '../../../lib/words.ts';
import { linkText } from '../../../session/lesson/links.ts';
import type { LessonPanel } from '../../../session/lesson/panel.ts';
import type { TypedLine } from '../../../session/quiz/typing.ts';
import type { Look } from '../../look.ts';
import { wrapStyled } from '../../markdown/styled-text.ts';
import { typedLine } from '../../question/typed-line.ts';
import { boxColumns, boxRows } from './box.ts';

interface Room {
  readonly width: number;
  readonly look: Look;
}

/** What is known of the text below a panel. */
interface Beneath {
  readonly lesson: Lesson;
  readonly catalogue: Catalogue;
  /** Places of the words that are being typed. */
  readonly hits: number;
  /** Which of the terms or links on the screen is shown, counted from 1, and how many there are. */
  readonly place: readonly [number: number, of: number];
}

/** A panel over the last rows of the text; nothing for one that takes the whole text's place. */
export function panelRows(panel: LessonPanel, beneath: Beneath, { width, look }: Room): string[] {
  const inner = width - boxColumns;
  const box = (title: string, rows: readonly string[], hint?: string) =>
    boxRows(rows, { title, width, focused: true, look, ...(hint === undefined ? {} : { hint }) });
  switch (panel.kind) {
    case 'find': {
      const count = panel.typed.text.trim() === '' ? '' : `  ${plural(beneath.hits, 'place')}`;
      const line = lineRow(panel.typed, { width: inner - textWidth(count), look });
      return box('find in this lesson', [line + look.tone.muted(count)]);
    }
    case 'note':
      return box(`note · ${visibleText(panel.title)}`, [
        lineRow(panel.typed, { width: inner, look }),
      ]);
    case 'term':
      return box(visibleText(panel.term), termRows(panel.term, beneath, { width: inner, look }));
    case 'link': {
      const { title, rows } = linkPanel(panel, beneath, { width: inner, look });
      return box(title, rows);
    }
    default:
      return [];
  }
}

function termRows(
  name: string,
  { lesson, catalogue, place: [number, of] }: Beneath,
  { width, look }: Room,
): string[] {
  const found = catalogue.glossary.find(({ term }) => term === name);
  if (!found) return [look.tone.muted('The glossary has this term no more.')];
  const also = found.also.length > 0 ? [`also: ${found.also.join(', ')}`] : [];
  const title = catalogue.lessons.get(found.lesson)?.title;
  const where = found.lesson === lesson.id || !title ? [] : [`explained in: ${title}`];
  const count = of > 1 ? [`${number} of ${of} here`] : [];
  return [
    ...wrapStyled(visibleText(found.definition), width),
    ...wrapStyled(visibleText([...also, ...where, ...count].join(' · ')), width).map(
      look.tone.muted,
    ),
  ];
}

/** Where a link leads, before anybody goes there. */
function linkPanel(
  { address, copied }: Extract<LessonPanel, { kind: 'link' }>,
  { lesson, catalogue, place: [number, of] }: Beneath,
  { width, look }: Room,
): { readonly title: string; readonly rows: readonly string[] } {
  const { kind, title, summary } = linkText(address, lesson, catalogue);
  const more = [
    ...(copied ? ['copied'] : []),
    ...(summary === '' ? [] : [summary]),
    ...(of > 1 ? [`${number} of ${of} here`] : []),
  ];
  return {
    title: kind,
    rows: [
      ...wrapStyled(look.strong.text(visibleText(title)), width),
      ...wrapStyled(look.tone.muted(visibleText(more.join(' · '))), width),
    ],
  };
}

const lineRow = (typed: TypedLine, { width, look }: Room): string =>
  look.tone.focus('❯ ') + typedLine(typed, look, Math.max(8, width - 2));
