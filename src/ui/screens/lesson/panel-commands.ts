import { headingsOf } from '../../../lesson/headings.ts';
import { type MarkPlace, markId, marksFor } from '../../../session/lesson/marks.ts';
import type { LessonPanel } from '../../../session/lesson/panel.ts';
import type { Message } from '../../../session/messages.ts';
import { emptyLine } from '../../../session/quiz/typing.ts';
import type { Anchor, LinkAnchor } from '../../markdown/anchors.ts';
import { editFor } from '../../question/line-edits.ts';
import type { LessonCommand } from './chrome.ts';
import { listedHeadings } from './contents.ts';
import { hitsIn, nextHit } from './find.ts';
import { movedTo, type Reading } from './reading.ts';

/** Keys that open a panel or mark a place; undefined for all others. */
export function openingMessages(
  command: LessonCommand,
  reading: Reading,
): readonly Message[] | undefined {
  const { screen, here, progress, catalogue } = reading;
  const place = placeHere(reading);
  switch (command) {
    case 'find':
      return [panelOf({ kind: 'find', typed: emptyLine })];
    case 'next-hit':
      return toHit(screen.found?.words ?? '', screen.found?.hit, 1, reading);
    case 'previous-hit':
      return toHit(screen.found?.words ?? '', screen.found?.hit, -1, reading);
    case 'find-done':
      return [{ type: 'lesson/found' }];
    case 'term':
      return toTerm(1, reading);
    case 'term-before':
      return toTerm(-1, reading);
    case 'link':
      return toLink(1, reading);
    case 'link-before':
      return toLink(-1, reading);
    case 'contents': {
      const cursor = here?.slug ?? listedHeadings(headingsOf(reading.lesson))[0]?.slug;
      return [panelOf({ kind: 'contents', ...(cursor === undefined ? {} : { cursor }) })];
    }
    case 'marks': {
      const marks = marksFor(screen.lesson, progress, catalogue);
      const own = markId(screen.lesson, here?.slug);
      const cursor = marks.find(({ id }) => id === own)?.id ?? marks[0]?.id;
      return [panelOf({ kind: 'marks', ...(cursor === undefined ? {} : { cursor }) })];
    }
    case 'bookmark':
      return [{ type: 'lesson/bookmark', ...place }];
    case 'note':
      return [{ type: 'lesson/panel-note', ...place }];
    default:
      return undefined;
  }
}

/** What a key means while a panel is open. */
export function panelMessages(
  panel: LessonPanel,
  command: LessonCommand,
  reading: Reading,
): readonly Message[] {
  if (command === 'close') return [{ type: 'lesson/panel-close' }];
  const edit = editFor(command);
  if (edit) return [{ type: 'lesson/panel-edit', edit }];
  switch (panel.kind) {
    case 'find': {
      const words = panel.typed.text.trim();
      if (command !== 'find-words') return [];
      const close: Message = { type: 'lesson/panel-close' };
      return words === ''
        ? [close, { type: 'lesson/found' }]
        : [close, ...toHit(words, undefined, 1, reading)];
    }
    case 'term':
    case 'link':
      return command === 'open' ? [{ type: 'lesson/panel-open' }] : [];
    case 'contents': {
      const slugs = listedHeadings(headingsOf(reading.lesson)).map(({ slug }) => slug);
      if (command === 'open') return toHeading(panel.cursor, reading);
      return point(slugs, panel.cursor, command, reading.height);
    }
    case 'marks': {
      const marks = marksFor(reading.screen.lesson, reading.progress, reading.catalogue);
      const ids = marks.map(({ id }) => id);
      if (command !== 'open') return point(ids, panel.cursor, command, reading.height);
      const mark = marks.find(({ id }) => id === panel.cursor);
      if (mark?.lesson !== reading.screen.lesson) return [{ type: 'lesson/panel-open' }];
      return mark.lost ? [] : toHeading(mark.heading, reading);
    }
    case 'note':
      return [];
  }
}

/** The terms on the screen, in reading order. */
export const termsInView = ({ layout, top, shown }: Reading): readonly Anchor[] =>
  layout.anchors.filter(({ row }) => row >= top && row < top + shown);

/** The links on the screen, in reading order; one that is broken over two rows is one. */
export const linksInView = ({ layout, top, shown }: Reading): readonly LinkAnchor[] =>
  wholeLinks(layout.links.filter(({ row }) => row >= top && row < top + shown));

const wholeLinks = (links: readonly LinkAnchor[]): readonly LinkAnchor[] =>
  links.filter(({ link }, index) => link !== links[index - 1]?.link);

/** The part of the lesson that the reader looks at. */
const placeHere = ({ here, lesson }: Reading): MarkPlace =>
  here ? { heading: here.slug, title: here.title } : { title: lesson.title };

const panelOf = (panel: Exclude<LessonPanel, { kind: 'note' }>): Message => ({
  type: 'lesson/panel',
  panel,
});

/** A hit is shown with some of what stands above it. */
const centred = (row: number, { height }: Reading): number => row - Math.floor(height / 3);

function toHit(
  words: string,
  last: number | undefined,
  by: 1 | -1,
  reading: Reading,
): readonly Message[] {
  const { layout, top, height } = reading;
  const hits = hitsIn(layout, words);
  const hit = nextHit(hits, last, { top, height, by });
  const found: Message = {
    type: 'lesson/found',
    found: { words, hit: hit ?? 0, hits: hits.length },
  };
  const row = hit === undefined ? undefined : hits[hit]?.[0]?.row;
  if (row === undefined) return [found];
  const seen = row >= top && row < top + height;
  return seen ? [found] : [found, movedTo(centred(row, reading), reading)];
}

/** The next term on the screen; with none there, the next one in the lesson. */
function toTerm(by: 1 | -1, reading: Reading): readonly Message[] {
  const { layout, screen, top } = reading;
  const seen = termsInView(reading);
  const open = screen.panel?.kind === 'term' ? screen.panel.term : undefined;
  const at = seen.findIndex(({ term }) => term === open);
  const first = by === 1 ? 0 : seen.length - 1;
  const next = seen[at < 0 ? first : (at + by + seen.length) % seen.length];
  if (next) return [panelOf({ kind: 'term', term: next.term })];
  const below = layout.anchors.find(({ row }) => row >= top) ?? layout.anchors[0];
  if (!below) return [];
  return [
    movedTo(centred(below.row, reading), reading),
    panelOf({ kind: 'term', term: below.term }),
  ];
}

/** The link beside the one that is pointed at; without one, the first on the screen or below it. */
function toLink(by: 1 | -1, reading: Reading): readonly Message[] {
  const { layout, screen, top, shown } = reading;
  const all = wholeLinks(layout.links);
  const open = screen.panel?.kind === 'link' ? screen.panel.link : undefined;
  const at = all.findIndex(({ link }) => link === open);
  const below = Math.max(
    0,
    all.findIndex(({ row }) => row >= top),
  );
  const next = all[at < 0 ? below : (at + by + all.length) % all.length];
  if (!next) return [];
  const { link, address, row } = next;
  const opened = panelOf({ kind: 'link', link, address });
  const seen = row >= top && row < top + shown;
  return seen ? [opened] : [movedTo(centred(row, reading), reading), opened];
}

function toHeading(slug: string | undefined, reading: Reading): readonly Message[] {
  const part = reading.layout.parts.find(({ heading }) => heading?.slug === slug);
  return [{ type: 'lesson/panel-close' }, movedTo(part?.start ?? 0, reading)];
}

function point(
  ids: readonly string[],
  cursor: string | undefined,
  command: LessonCommand,
  height: number,
): readonly Message[] {
  const at = Math.max(0, ids.indexOf(cursor ?? ''));
  const page = Math.max(1, height - 4);
  const steps: Partial<Record<LessonCommand, number>> = {
    up: -1,
    down: 1,
    'page-up': -page,
    'page-down': page,
    top: -ids.length,
    bottom: ids.length,
  };
  const to = ids[Math.max(0, Math.min(ids.length - 1, at + (steps[command] ?? 0)))];
  return to === undefined ? [] : [{ type: 'lesson/panel-point', at: to }];
}
