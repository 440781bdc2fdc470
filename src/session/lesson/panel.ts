import type { Lesson } from '../../lesson/lesson.ts';
import type { Effect } from '../effects.ts';
import { editLine, type LineEdit, type TypedLine, typeText } from '../quiz/typing.ts';
import type { Context, Target } from '../step.ts';
import { followLink } from './links.ts';
import { type MarkPlace, marksFor, noteAt, noteEvent } from './marks.ts';
import type { Position } from './position.ts';

/** What lies over the text of a lesson for a while. One union: at most one is open. */
export type LessonPanel =
  /** The words to look for are being typed. */
  | { readonly kind: 'find'; readonly typed: TypedLine }
  /** The table of contents, the cursor on the heading with this slug. */
  | { readonly kind: 'contents'; readonly cursor?: string }
  /** Bookmarks and notes of all lessons. */
  | { readonly kind: 'marks'; readonly cursor?: string }
  | ({ readonly kind: 'note'; readonly typed: TypedLine } & MarkPlace)
  /** The definition of a term. */
  | { readonly kind: 'term'; readonly term: string }
  /** Where the link leads that is pointed at. */
  | {
      readonly kind: 'link';
      /** Counts the links of the text. */
      readonly link: number;
      readonly address: string;
      readonly copied?: true;
    };

/** The panels that are opened without knowing more than what to show. */
type PlainPanel = Exclude<LessonPanel, { readonly kind: 'note' }>;

export type PanelMessage =
  | { readonly type: 'lesson/panel'; readonly panel: PlainPanel }
  /** Opens the note of a place in the lesson, empty or as it was written. */
  | ({ readonly type: 'lesson/panel-note' } & MarkPlace)
  | { readonly type: 'lesson/panel-type'; readonly text: string }
  | { readonly type: 'lesson/panel-edit'; readonly edit: LineEdit }
  | { readonly type: 'lesson/panel-point'; readonly at: string }
  /** Opens what the panel's cursor, term or link leads to. */
  | { readonly type: 'lesson/panel-open' }
  /** A note is kept as it stands. */
  | { readonly type: 'lesson/panel-close' };

interface PanelStep {
  readonly panel?: LessonPanel;
  readonly effects: readonly Effect[];
  readonly open?: Target;
  /** To another place of the same lesson, from which there is a way back. */
  readonly jump?: Position;
}

/** Room for a thought; a page that was pasted by mistake does not become a note. */
const longestTyped = 200;

export function updatePanel(
  panel: LessonPanel | undefined,
  message: PanelMessage,
  lesson: Lesson,
  context: Context,
): PanelStep {
  switch (message.type) {
    case 'lesson/panel':
      return { panel: message.panel, effects: keptNote(panel, lesson, context) };
    case 'lesson/panel-note': {
      const { type: _, ...place } = message;
      const text = noteAt(context.progress, lesson.id, place.heading) ?? '';
      return {
        panel: { kind: 'note', ...place, typed: { text, caret: text.length } },
        effects: [],
      };
    }
    case 'lesson/panel-type':
      return stay(withTyped(panel, (typed) => typeText(typed, message.text, longestTyped)));
    case 'lesson/panel-edit':
      return stay(withTyped(panel, (typed) => editLine(typed, message.edit)));
    case 'lesson/panel-point':
      return panel?.kind === 'contents' || panel?.kind === 'marks'
        ? stay({ ...panel, cursor: message.at })
        : stay(panel);
    case 'lesson/panel-open': {
      if (panel?.kind === 'link') return follow(panel, lesson, context);
      const open = targetOf(panel, lesson, context);
      return open ? { effects: [], open } : stay(panel);
    }
    case 'lesson/panel-close':
      return { effects: keptNote(panel, lesson, context) };
  }
}

/** What keeps a note that is being written, if it says anything new. */
export function keptNote(
  panel: LessonPanel | undefined,
  lesson: Pick<Lesson, 'id'>,
  { now, progress }: Context,
): Effect[] {
  if (panel?.kind !== 'note') return [];
  const { typed, kind: _, ...place } = panel;
  const text = typed.text.trim();
  if (text === (noteAt(progress, lesson.id, place.heading) ?? '')) return [];
  return [noteEvent(lesson.id, place, text, now)];
}

/** The link stays pointed at: whoever comes back finds it again. */
function follow(
  panel: Extract<LessonPanel, { readonly kind: 'link' }>,
  lesson: Lesson,
  context: Context,
): PanelStep {
  const followed = followLink(panel.address, lesson, context);
  switch (followed.kind) {
    case 'open':
      return { panel, effects: [], open: followed.open };
    case 'jump':
      return { effects: [], jump: followed.to };
    case 'term':
      return stay({ kind: 'term', term: followed.term });
    case 'copy':
      return {
        panel: { ...panel, copied: true },
        effects: [{ type: 'copy', text: followed.text }],
      };
    case 'nowhere':
      return stay(panel);
  }
}

function targetOf(
  panel: LessonPanel | undefined,
  lesson: Lesson,
  { catalogue, progress }: Context,
): Target | undefined {
  switch (panel?.kind) {
    case 'term': {
      const found = catalogue.glossary.find(({ term }) => term === panel.term);
      if (!found || found.lesson === lesson.id) return undefined;
      return { kind: 'lesson', lesson: found.lesson };
    }
    case 'marks': {
      const mark = marksFor(lesson.id, progress, catalogue).find(({ id }) => id === panel.cursor);
      if (!mark || mark.lost) return undefined;
      return {
        kind: 'lesson',
        lesson: mark.lesson,
        ...(mark.heading === undefined ? {} : { heading: mark.heading }),
      };
    }
    default:
      return undefined;
  }
}

function withTyped(
  panel: LessonPanel | undefined,
  edit: (typed: TypedLine) => TypedLine,
): LessonPanel | undefined {
  return panel?.kind === 'find' || panel?.kind === 'note'
    ? { ...panel, typed: edit(panel.typed) }
    : panel;
}

const stay = (panel: LessonPanel | undefined): PanelStep => ({
  ...(panel ? { panel } : {}),
  effects: [],
});
