import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PlaceOf } from '../../progress/place.ts';
import type { Comparison } from '../../scenario/debrief/comparison.ts';
import type { TimeSample } from '../../scenario/debrief/time-sample.ts';
import type { RecordedRun } from '../../scenario/replay/replay-code.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import { sandboxOf } from '../../scenario/sandbox/sandbox.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SystemFrame } from '../../sim/index.ts';
import type { TimedCommand } from '../effects.ts';
import type { GuideStep } from './guide-steps.ts';
import type { NodeCondition } from './node-condition.ts';

/** Simulated seconds per real second that a player can choose. */
export const speeds = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

/** What the screen is about now. The simulated clock runs only in some phases, and not while paused. */
type IncidentPhase =
  | { readonly kind: 'brief'; readonly top: number }
  /** What was left, or recorded, belongs to another version of the scenario's file. */
  | { readonly kind: 'changed' }
  | Live
  /** The drawing of the system over the whole screen. */
  | { readonly kind: 'map' }
  /** All there is to know of the chosen node, over the whole screen. */
  | { readonly kind: 'node'; readonly top: number; readonly from: 'live' | 'map' }
  /** The whole pager, newest first, while the incident goes on. */
  | { readonly kind: 'log'; readonly top: number }
  /** The knobs and events of a sandbox. */
  | Bench
  | { readonly kind: 'decision'; readonly cursor: number }
  | { readonly kind: 'diagnosis'; readonly step: 'cause'; readonly cursor: number }
  | {
      readonly kind: 'diagnosis';
      readonly step: 'evidence';
      /** The named cause, by its place in the scenario's file. */
      readonly option: number;
      readonly cursor: number;
      /** Signals named as proof. */
      readonly chosen: readonly string[];
    }
  | { readonly kind: 'diagnosis'; readonly step: 'verdict' }
  | Debriefing
  /** Where the time of requests went: `cursor` is on one of the slow ones, `top` scrolls it. */
  | {
      readonly kind: 'time';
      readonly behind: Live | Debriefing;
      readonly cursor: number;
      readonly top: number;
      readonly node?: string;
    }
  | { readonly kind: 'post-mortem'; readonly behind: Debriefing; readonly top: number }
  /** The run's code alone, to be copied. */
  | { readonly kind: 'code'; readonly behind: Live | Debriefing; readonly copied?: true };

interface Live {
  readonly kind: 'live';
}

interface Debriefing {
  readonly kind: 'debrief';
  readonly top: number;
}

/** A system as it is drawn: its figures smoothed, with the condition that each node is seen in. */
export interface ShownSystem extends SystemFrame {
  readonly conditions?: Readonly<Record<string, NodeCondition>>;
}

/** The system as drawn at a moment (epoch ms): smoothed over about 2 s, so that it can be read. */
export interface Shown {
  readonly at: number;
  readonly system: ShownSystem;
  /** How far the beads on each line have come, in cells; they move while the clock does. */
  readonly flow: Readonly<Record<string, number>>;
}

export interface Bench {
  readonly kind: 'bench';
  /** A client, a node or a call; or all events, or all flags, together. */
  readonly owner: string;
  readonly cursor: number;
  /** What is being typed for the row under the cursor. */
  readonly edit?: string;
  /** Why the last value was not taken. */
  readonly problem?: string;
}

/** A run that does not count: no result and no answer of it is kept. */
type Variant = NonNullable<PlaceOf<'incident'>['variant']>;

/** What moves the clock, where it is not the time that passes. */
type Pace =
  | {
      readonly kind: 'turns';
      /** Simulated time that a turn lasts. */
      readonly lengthMs: number;
      readonly turn: number;
      /** The picture before the last turn. */
      readonly before?: RunFrame;
    }
  | {
      readonly kind: 'replay';
      readonly recorded: RecordedRun;
      /** How far the recording has been simulated by now; all of it when `whole`. */
      readonly reachedMs: number;
      readonly whole: boolean;
      /** What the code holds and this version of the scenario does not know or refuses. */
      readonly strange: readonly string[];
    };
export type Turns = Extract<Pace, { kind: 'turns' }>;
export type Replay = Extract<Pace, { kind: 'replay' }>;

/** An incident as the player sees it; the running simulation itself belongs to the runtime. */
export interface IncidentScreen {
  readonly kind: 'incident';
  readonly scenario: string;
  /** Absent of a run that counts. */
  readonly variant?: Variant;
  /** Absent while the clock runs by itself. */
  readonly pace?: Pace;
  /** Names the simulation at the runtime. */
  readonly run: string;
  readonly seed: number;
  readonly phase: IncidentPhase;
  readonly speed: Speed;
  readonly paused: boolean;
  /** The simulated present; what the simulation was last asked to reach. */
  readonly timeMs: number;
  /** When the clock last moved, epoch ms; absent while it stands. */
  readonly tickedAt?: number;
  readonly frame?: RunFrame;
  readonly shown?: Shown;
  /** With the seed, all there is to know of the run. */
  readonly commands: readonly TimedCommand[];
  /** The node whose details are open. */
  readonly node?: string;
  readonly comparison?: Comparison;
  /** How much of the comparison is done, 0 to 1, while somebody waits for it. */
  readonly comparing?: number;
  /** Where the time went in the minute before it was asked for. */
  readonly sample?: TimeSample;
  /** What the guide says, where there is one. */
  readonly guide?: GuideStep;
}

export type IncidentMessage =
  | { readonly type: 'incident/start' }
  /** Turn by turn: from the brief, or from where the clock stands. */
  | { readonly type: 'incident/start-turns' }
  /** From the brief: as a sandbox, or on from where the run was left. */
  | { readonly type: 'incident/open-sandbox' }
  | { readonly type: 'incident/continue' }
  /** In spite of another version of the file. */
  | { readonly type: 'incident/anyway' }
  | { readonly type: 'incident/toggle-pause' }
  /** One simulated second, then stop. */
  | { readonly type: 'incident/step' }
  /** Lets a turn pass; once as long as it says. */
  | { readonly type: 'incident/turn'; readonly lengthMs?: number }
  /** Makes the clock faster, or turns longer. */
  | { readonly type: 'incident/faster' }
  | { readonly type: 'incident/slower' }
  /** To another moment of a recording. */
  | { readonly type: 'incident/seek'; readonly toMs: number }
  | { readonly type: 'incident/take-over' }
  | { readonly type: 'incident/act'; readonly action: string }
  | { readonly type: 'incident/select-node'; readonly node: string | undefined }
  /** From the live screen to the whole drawing, or to all of the chosen node. */
  | { readonly type: 'incident/look-closer' }
  | { readonly type: 'incident/open-log' }
  | { readonly type: 'incident/open-bench' }
  /** To the next or the previous owner of knobs. */
  | { readonly type: 'incident/next-owner'; readonly by: 1 | -1 }
  | { readonly type: 'incident/turn-knob'; readonly by: 1 | -1 }
  | { readonly type: 'incident/type'; readonly text: string }
  | { readonly type: 'incident/erase'; readonly all: boolean }
  | { readonly type: 'incident/open-diagnosis' }
  /** Where did the time go? */
  | { readonly type: 'incident/open-time' }
  | { readonly type: 'incident/time-node'; readonly node: string }
  | { readonly type: 'incident/open-post-mortem' }
  | { readonly type: 'incident/save-post-mortem' }
  /** Puts the cursor of a decision, a diagnosis or a bench on a row. */
  | { readonly type: 'incident/point'; readonly cursor: number }
  | { readonly type: 'incident/choose-evidence' }
  /** Takes what the cursor is on: an option, the chosen evidence, the verdict as read, a typed value. */
  | { readonly type: 'incident/confirm' }
  | { readonly type: 'incident/scroll'; readonly top: number }
  | { readonly type: 'incident/read-lesson'; readonly lesson: string }
  | { readonly type: 'incident/show-code' }
  | { readonly type: 'incident/copy-code' }
  | { readonly type: 'incident/watch' }
  | { readonly type: 'incident/again' }
  /** One level up: out of the log, the diagnosis, the node; at last out of the incident. */
  | { readonly type: 'incident/back' };

/** What the runtime answers about a running scenario. */
export type RunMessage =
  | { readonly type: 'run/frame'; readonly run: string; readonly frame: RunFrame }
  | { readonly type: 'run/comparing'; readonly run: string; readonly share: number }
  | { readonly type: 'run/compared'; readonly run: string; readonly comparison: Comparison }
  | { readonly type: 'run/traced'; readonly run: string; readonly sample: TimeSample }
  | {
      readonly type: 'run/recorded';
      readonly run: string;
      /** Of the moment that was asked for, as far as it has been reached. */
      readonly frame: RunFrame;
      readonly reachedMs: number;
      readonly whole: boolean;
      /** Why commands could not be carried out. */
      readonly refused: readonly string[];
    };

/** Whether the run is over and its result told. */
export const isOver = ({ phase }: IncidentScreen): boolean =>
  phase.kind === 'debrief' || ('behind' in phase && phase.behind.kind === 'debrief');

/** Whether simulated time passes: the runtime sends ticks only then. */
export const isRunning = ({ paused, pace, phase }: IncidentScreen): boolean =>
  !paused && pace?.kind !== 'turns' && going.has(phase.kind);

/** Whether the system is what the screen is about: the clock can be stepped. */
export const isWatching = ({ phase }: IncidentScreen): boolean =>
  phase.kind === 'live' || phase.kind === 'map' || phase.kind === 'node';

/** In all others the clock stands until the player has answered. */
const going: ReadonlySet<IncidentPhase['kind']> = new Set([
  'live',
  'map',
  'node',
  'log',
  'bench',
] as const);

/** Whether no turn is still being simulated: a command counts for the moment that its player saw. */
export const isSettled = ({ pace, frame, timeMs }: IncidentScreen): boolean =>
  pace?.kind !== 'turns' || frame?.timeMs === timeMs;

/** The scenario that is played: a sandbox has its own rules. */
export function scenarioOf(
  { scenario, variant, pace }: Pick<IncidentScreen, 'scenario' | 'variant' | 'pace'>,
  { scenarios }: Catalogue,
): Scenario | undefined {
  const known = scenarios.get(scenario);
  const inSandbox = variant === 'sandbox' || (pace?.kind === 'replay' && pace.recorded.sandbox);
  return known && inSandbox ? sandboxOf(known) : known;
}
