import type { Comparison } from '../../scenario/debrief/comparison.ts';
import type { TimeSample } from '../../scenario/debrief/time-sample.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import type { SystemFrame } from '../../sim/index.ts';
import type { TimedCommand } from '../effects.ts';

/** Simulated seconds per real second that a player can choose. */
export const speeds = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

/** What the screen is about now. The simulated clock runs only in some phases, and not while paused. */
type IncidentPhase =
  | { readonly kind: 'brief'; readonly top: number }
  | { readonly kind: 'live' }
  /** The drawing of the system over the whole screen. */
  | { readonly kind: 'map' }
  /** All there is to know of the chosen node, over the whole screen. */
  | { readonly kind: 'node'; readonly top: number; readonly from: 'live' | 'map' }
  /** The whole pager, newest first, while the incident goes on. */
  | { readonly kind: 'log'; readonly top: number }
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
      readonly behind: { readonly kind: 'live' } | Debriefing;
      readonly cursor: number;
      readonly top: number;
      readonly node?: string;
    }
  | { readonly kind: 'post-mortem'; readonly behind: Debriefing; readonly top: number };

interface Debriefing {
  readonly kind: 'debrief';
  readonly top: number;
}

/** The system as drawn at a moment (epoch ms): smoothed over about 2 s, so that it can be read. */
export interface Shown {
  readonly at: number;
  readonly system: SystemFrame;
  /** How far the beads on each line have come, in cells; they move while the clock does. */
  readonly flow: Readonly<Record<string, number>>;
}

/** An incident as the player sees it; the running simulation itself belongs to the runtime. */
export interface IncidentScreen {
  readonly kind: 'incident';
  readonly scenario: string;
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
  /** Where the time went in the minute before it was asked for. */
  readonly sample?: TimeSample;
}

export type IncidentMessage =
  | { readonly type: 'incident/start' }
  | { readonly type: 'incident/toggle-pause' }
  /** One simulated second, then stop. */
  | { readonly type: 'incident/step' }
  | { readonly type: 'incident/faster' }
  | { readonly type: 'incident/slower' }
  | { readonly type: 'incident/act'; readonly action: string }
  | { readonly type: 'incident/select-node'; readonly node: string | undefined }
  /** From the live screen to the whole drawing, or to all of the chosen node. */
  | { readonly type: 'incident/look-closer' }
  | { readonly type: 'incident/open-log' }
  | { readonly type: 'incident/open-diagnosis' }
  /** Where did the time go? */
  | { readonly type: 'incident/open-time' }
  | { readonly type: 'incident/time-node'; readonly node: string }
  | { readonly type: 'incident/open-post-mortem' }
  | { readonly type: 'incident/save-post-mortem' }
  /** Puts the cursor of a decision or a diagnosis on a row. */
  | { readonly type: 'incident/point'; readonly cursor: number }
  | { readonly type: 'incident/choose-evidence' }
  /** Takes what the cursor is on: an option, the chosen evidence, the verdict as read. */
  | { readonly type: 'incident/confirm' }
  | { readonly type: 'incident/scroll'; readonly top: number }
  | { readonly type: 'incident/read-lesson'; readonly lesson: string }
  | { readonly type: 'incident/again' }
  /** One level up: out of the log, the diagnosis, the node; at last out of the incident. */
  | { readonly type: 'incident/back' };

/** What the runtime answers about a running scenario. */
export type RunMessage =
  | { readonly type: 'run/frame'; readonly run: string; readonly frame: RunFrame }
  | { readonly type: 'run/compared'; readonly run: string; readonly comparison: Comparison }
  | { readonly type: 'run/traced'; readonly run: string; readonly sample: TimeSample };

/** Whether the run is over and its result told. */
export const isOver = ({ phase }: IncidentScreen): boolean =>
  phase.kind === 'debrief' ||
  phase.kind === 'post-mortem' ||
  (phase.kind === 'time' && phase.behind.kind === 'debrief');

/** Whether simulated time passes: the runtime sends ticks only then. */
export const isRunning = (screen: IncidentScreen): boolean =>
  !screen.paused && going.has(screen.phase.kind);

/** Whether the system is what the screen is about: the clock can be stepped. */
export const isWatching = ({ phase }: IncidentScreen): boolean =>
  phase.kind === 'live' || phase.kind === 'map' || phase.kind === 'node';

/** In all others the clock stands until the player has answered. */
const going: ReadonlySet<IncidentPhase['kind']> = new Set(['live', 'map', 'node', 'log'] as const);
