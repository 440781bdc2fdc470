import type { ProgressEvent } from '../progress/progress.ts';
import type { NumericQuestion } from '../quiz/types.ts';
import type { RecordedRun } from '../scenario/replay/replay-code.ts';
import type { Command, TimedCommand } from '../scenario/run-types.ts';
import type { Change, SystemConfig } from '../sim/index.ts';

export type { TimedCommand } from '../scenario/run-types.ts';

/** What the session wants done in the world outside; the runtime carries it out. */
export type Effect =
  | { readonly type: 'record'; readonly event: ProgressEvent }
  | { readonly type: 'quit' }
  /** Puts a text on the clipboard, where the terminal lets a program do that. */
  | { readonly type: 'copy'; readonly text: string }
  /** Measures simulated answers before they are asked for; nothing comes back. */
  | { readonly type: 'measure'; readonly questions: readonly NumericQuestion[] }
  /** Starts a scenario and brings it, with the commands so far, to `timeMs`. Answered by `run/frame`. */
  | {
      readonly type: 'run/start';
      readonly run: string;
      readonly scenario: string;
      readonly sandbox?: true;
      readonly seed: number;
      readonly commands: readonly TimedCommand[];
      readonly timeMs: number;
    }
  /** Plays a recorded run again from its beginning. Answered by `run/recorded` as it gets on. */
  | { readonly type: 'run/record'; readonly run: string; readonly recorded: RecordedRun }
  /** Shows a moment of a recording, as soon as it is there. Answered by `run/recorded`. */
  | { readonly type: 'run/show'; readonly run: string; readonly atMs: number }
  | { readonly type: 'run/advance'; readonly run: string; readonly toMs: number }
  | { readonly type: 'run/command'; readonly run: string; readonly command: Command }
  /** Runs the same seed again with nothing done and with the reference. Answered by `run/compared`. */
  | { readonly type: 'run/compare'; readonly run: string }
  /** Asks where the time of the last minute's requests went. Answered by `run/traced`. */
  | { readonly type: 'run/trace'; readonly run: string }
  | { readonly type: 'run/stop'; readonly run: string }
  /** Writes a new file for the user, under another name where there is one. Answered by a notice. */
  | { readonly type: 'write-file'; readonly name: string; readonly text: string }
  /**
   * Runs a lesson's live model for `durationMs` after putting `changes` in force. From its start,
   * that is after a warm-up with `before` in force; or from where its last run ended, so that what
   * was done to it stays done. Answered by `model/ran`.
   */
  | {
      readonly type: 'model/run';
      readonly model: string;
      readonly from: 'start' | 'where-it-was';
      readonly system: SystemConfig;
      readonly seed: number;
      readonly warmupMs: number;
      readonly before: readonly Change[];
      readonly changes: readonly Change[];
      readonly durationMs: number;
      /** Their values are told for every simulated second. */
      readonly signals: readonly string[];
    };
