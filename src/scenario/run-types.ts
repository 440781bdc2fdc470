import type { SystemConfig, SystemFrame } from '../sim/index.ts';

/** What a player can do to a run. A run is its seed plus its commands, each at a simulated time. */
export type Command =
  | { readonly type: 'action'; readonly action: string }
  | { readonly type: 'decide'; readonly decision: string; readonly option: number }
  | {
      readonly type: 'diagnose';
      /** Place of the option in the file; options have no ids. */
      readonly option: number;
      /** Signals that the player names as proof. */
      readonly evidence: readonly string[];
    }
  /** In a sandbox: gives a parameter or a flag a value, written as in a file's `set`. */
  | { readonly type: 'set'; readonly path: string; readonly value: string }
  /** In a sandbox: begins one of the file's events, or ends it; events have no ids, so by place. */
  | { readonly type: 'event'; readonly event: number };

export interface TimedCommand {
  readonly atMs: number;
  readonly command: Command;
}

/** Whether a command was carried out; if not, why, in words for the player. */
export type Performed = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** A run as it can be stored: simulating it again gives the same frames. */
export interface RunRecord {
  readonly seed: number;
  readonly commands: readonly TimedCommand[];
}

export interface PagerLine {
  readonly atMs: number;
  /** page: an alert fired; resolved: it cleared; say: somebody speaks; action: the player's own deeds. */
  readonly kind: 'page' | 'resolved' | 'say' | 'action' | 'decision';
  readonly text: string;
}

export interface ActionFrame {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly cost: number;
  /** From the order until it is in force. */
  readonly takesMs: number;
  /** ready; pending: ordered, not in force yet; done: `once` and used; cooling; too-dear: over the budget. */
  readonly state: 'ready' | 'pending' | 'done' | 'cooling' | 'too-dear';
  /** When a pending action comes into force or a cooling one is ready again. */
  readonly untilMs?: number;
  readonly used: number;
}

export interface GoalFrame {
  readonly id: string;
  readonly text: string;
  readonly met: boolean;
  /** Goals count from the first event on. */
  readonly counts: boolean;
  /** How long the condition has held without a break, and how long it must. */
  readonly heldMs: number;
  readonly forMs: number;
  /** Must hold until the end of the run. */
  readonly untilEnd: boolean;
  /** When it was met for good; of an `untilEnd` goal, since when it holds. Absent while not met. */
  readonly metAtMs?: number;
}

/** A scenario's own count of what the queueing model does not carry, such as records exposed. */
export interface MeterFrame {
  readonly id: string;
  readonly text: string;
  readonly value: number;
}

export interface DecisionFrame {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly string[];
}

/** A diagnosis that was made, graded. */
export interface DiagnosisFrame {
  /** Place of the named cause in the file. */
  readonly option: number;
  readonly correct: boolean;
  /** Signals named that prove it, less those named that do not; not below zero. */
  readonly evidenceRight: number;
  readonly evidenceOf: number;
}

/** One of the file's events where they come by hand. */
export interface EventFrame {
  readonly text: string;
  /** Absent while it is not in force. */
  readonly sinceMs?: number;
  /** When it ends by itself. */
  readonly untilMs?: number;
}

export type Outcome = 'won' | 'lost';

export interface ScoreFrame {
  readonly outcome: Outcome;
  readonly stars: 0 | 1 | 2 | 3;
  readonly cost: number;
  readonly lost: number;
  readonly diagnosed: boolean;
  /** What the answers to decisions earned, and the most that they could; only where they can. */
  readonly earned?: number;
  readonly earnable?: number;
  /** From the first event's start to the first right diagnosis, and to the goals' being met. */
  readonly detectedAfterMs?: number;
  readonly mitigatedAfterMs?: number;
  /** Why a lost run was lost: a fail condition's text, or goals not met at the end. */
  readonly reason?: string;
  /** The trap that the player walked into, if any. */
  readonly trap?: string;
}

/** Everything a screen needs to know of a run, as plain data. */
export interface RunFrame {
  readonly timeMs: number;
  readonly durationMs: number;
  readonly budget?: number;
  readonly cost: number;
  /** Requests failed, timed out or refused since the start, all clients together. */
  readonly lost: number;
  /** Requests lost per second, over the last 10 simulated seconds. */
  readonly lostPerSecond: number;
  readonly system: SystemFrame;
  /** The system with all changes that are in force; the same object until one comes or goes. */
  readonly settings: SystemConfig;
  /**
   * One value a simulated second of the signals worth showing, oldest first, the last now: of the
   * last minutes, so that a frame costs as much in an hour as it does now.
   */
  readonly history: Readonly<Record<string, readonly number[]>>;
  /** The median of each signal over its first seconds, when all was well. */
  readonly usual: Readonly<Record<string, number>>;
  readonly pager: readonly PagerLine[];
  readonly actions: readonly ActionFrame[];
  readonly goals: readonly GoalFrame[];
  readonly meters?: readonly MeterFrame[];
  /** In a sandbox only: what may be begun and changed by hand. */
  readonly flags?: Readonly<Record<string, number>>;
  readonly events?: readonly EventFrame[];
  /** Set while the clock stands still for a decision. */
  readonly decision?: DecisionFrame;
  readonly diagnosis?: DiagnosisFrame;
  readonly score?: ScoreFrame;
}
