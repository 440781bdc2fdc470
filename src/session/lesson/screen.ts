import type { SystemReport } from '../../sim/index.ts';
import type { Entry, EntryAction } from '../quiz/entry.ts';
import type { LineEdit, TypedLine } from '../quiz/typing.ts';
import type { Level } from './level.ts';
import type { MarkPlace } from './marks.ts';
import type { LessonPanel, PanelMessage } from './panel.ts';
import type { Position } from './position.ts';

/** An open lesson. */
export interface LessonScreen {
  readonly kind: 'lesson';
  readonly lesson: string;
  readonly position: Position;
  /** Columns by which wide code and diagrams are scrolled to the right. */
  readonly sideways: number;
  /** The live block that the keys act on, by its key; absent while reading. */
  readonly focus?: string;
  /** By key of the live block; a block that nobody has touched yet has no entry. */
  readonly checks: Readonly<Record<string, CheckState>>;
  readonly models: Readonly<Record<string, ModelState>>;
  /** How many steps are revealed. */
  readonly steps: Readonly<Record<string, number>>;
  /** Which of the things to do next the cursor is on, at the end of the lesson. */
  readonly onward: number;
  readonly panel?: LessonPanel;
  /** What was looked for in the lesson; its hits are painted until the reader is done with them. */
  readonly found?: Found;
  /** How much of the lesson has been scrolled past, 0 to 1; 1 when its end is on the screen. */
  readonly read: number;
  /** Places of the links within this lesson that were followed, the last one at the end; never empty. */
  readonly jumpedFrom?: readonly Position[];
  /** The reader has passed a heading since the place was kept. */
  readonly passed?: true;
}

/** Words that were looked for, and which of their hits the reader is at. */
interface Found {
  readonly words: string;
  /** Counted from 0; of no meaning when there is none. */
  readonly hit: number;
  readonly hits: number;
}

export interface CheckState {
  /** Each attempt draws fresh numbers and another order. */
  readonly attempt: number;
  readonly entry: Entry;
}

export interface ModelState {
  /** What the knobs are set to, by the path that they set. */
  readonly values: Readonly<Record<string, number>>;
  /** What the cursor is on: the path of a knob, or the prediction. */
  readonly row: string;
  /** Outdated: a knob was turned while a run was under way; the next one starts after its answer. */
  readonly run: 'idle' | 'running' | 'outdated';
  /** What the knobs were set to in the last run that was ordered; absent: the next one starts anew. */
  readonly ran?: Readonly<Record<string, number>>;
  /** One value a simulated second, by signal. */
  readonly series?: Readonly<Record<string, readonly number[]>>;
  /** The run that the present one is compared with: where somebody began to turn a knob. */
  readonly before?: ModelBefore;
  /** The knob that was turned last, and which way. */
  readonly turning?: { readonly knob: string; readonly up: boolean };
  readonly guess: GuessState;
}

interface ModelBefore {
  readonly values: Readonly<Record<string, number>>;
  /** What the signals stood at. */
  readonly levels: Readonly<Record<string, Level>>;
}

export type GuessState =
  | {
      readonly kind: 'open';
      readonly typed: TypedLine;
      readonly note?: string;
      readonly tried?: true;
    }
  /** Committed; amounts in the prediction's unit. */
  | {
      readonly kind: 'made';
      readonly guess: number;
      readonly actual?: number;
      /** The knobs were turned before: it was no prediction any more, and is not kept. */
      readonly tried?: true;
    };

export type LessonMessage =
  /** The reader scrolled. */
  | { readonly type: 'lesson/moved'; readonly position: Position; readonly read: number }
  | PanelMessage
  /** Back to where the last link within the lesson was followed. */
  | { readonly type: 'lesson/return' }
  /** The reader looks for words, goes on to another hit, or is done. */
  | { readonly type: 'lesson/found'; readonly found?: Found }
  | ({ readonly type: 'lesson/bookmark' } & MarkPlace)
  | { readonly type: 'lesson/sideways'; readonly columns: number }
  /** Into a live block, or with none back to reading. */
  | { readonly type: 'lesson/focus'; readonly block?: string }
  | { readonly type: 'lesson/check'; readonly block: string; readonly action: EntryAction }
  /** The same question anew. */
  | { readonly type: 'lesson/check-again'; readonly block: string }
  /** The model is on the screen. */
  | { readonly type: 'lesson/model-seen'; readonly block: string }
  | { readonly type: 'lesson/model-row'; readonly block: string; readonly by: 1 | -1 }
  | { readonly type: 'lesson/model-turn'; readonly block: string; readonly steps: number }
  | { readonly type: 'lesson/model-reset'; readonly block: string }
  | { readonly type: 'lesson/guess-type'; readonly block: string; readonly text: string }
  | { readonly type: 'lesson/guess-edit'; readonly block: string; readonly edit: LineEdit }
  | { readonly type: 'lesson/guess'; readonly block: string }
  | { readonly type: 'lesson/reveal'; readonly block: string; readonly by: number }
  | { readonly type: 'lesson/onward-move'; readonly by: 1 | -1 }
  | { readonly type: 'lesson/onward-open' }
  /** The lesson beside this one in its track takes its place. */
  | { readonly type: 'lesson/turn-page'; readonly to: 'next' | 'previous' };

/** The runtime ran a model. */
export interface ModelMessage {
  readonly type: 'model/ran';
  readonly model: string;
  /** One value a simulated second of each signal that was asked for. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  /** What the whole run came to. */
  readonly report: SystemReport;
}
