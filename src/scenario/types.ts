import type { Change, SystemConfig } from '../sim/index.ts';
import type { Condition } from './condition.ts';
import type { TimedCommand } from './run-types.ts';

/** What a `set:` does: to the system, and to the scenario's own flags. */
export interface ChangeSet {
  readonly system: readonly Change[];
  readonly flags: readonly FlagChange[];
}

export interface FlagChange {
  readonly name: string;
  /** True is 1, false is 0. */
  readonly value: number;
}

export interface Meter {
  readonly id: string;
  readonly text: string;
  readonly ratePerSecond: number;
  /** Counts while this holds; always when there is none. */
  readonly when: Condition | undefined;
}

export interface TimelineEvent {
  readonly atMs: number;
  readonly untilMs: number | undefined;
  readonly changes: ChangeSet;
  readonly say: string | undefined;
  /** What really happened, for the debrief. */
  readonly note: string | undefined;
}

export interface Alert {
  readonly id: string;
  readonly when: Condition;
  readonly forMs: number;
  readonly page: string;
}

export interface Action {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly takesMs: number;
  readonly cost: number;
  readonly once: boolean;
  readonly cooldownMs: number;
  readonly changes: ChangeSet;
  readonly says: string | undefined;
}

interface DecisionOption {
  readonly text: string;
  readonly changes: ChangeSet;
  readonly score: number;
  readonly says: string | undefined;
}

export interface Decision {
  readonly id: string;
  readonly when: Condition;
  readonly ask: string;
  readonly options: readonly DecisionOption[];
}

interface DiagnosisOption {
  readonly text: string;
  readonly correct: boolean;
  readonly because: string;
}

export interface Diagnosis {
  readonly question: string;
  readonly options: readonly DiagnosisOption[];
  /** The signals that prove it. */
  readonly evidence: readonly string[];
}

export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly when: Condition;
  readonly forMs: number;
  readonly untilEnd: boolean;
}

export interface FailRule {
  readonly when: Condition;
  readonly forMs: number;
  readonly text: string;
}

/** What a scripted player does. */
export interface Script {
  /** In order of time; actions and diagnoses only. */
  readonly commands: readonly TimedCommand[];
  /** Decision → option, given when it is asked. A decision without an answer gets the first option. */
  readonly answers: Readonly<Record<string, number>>;
}

export interface Trap {
  readonly id: string;
  readonly script: Script;
  readonly because: string;
}

/** A way to win that costs less than the reference, and that the author knows of. */
export interface Alternative {
  readonly actions: readonly string[];
  readonly because: string;
}

/** A scenario file, checked and compiled. Plain data: times in ms, places in lists from 0. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** 1…5 */
  readonly difficulty: number;
  /** A player's real minutes. */
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly lessons: readonly string[];
  /** Markdown */
  readonly brief: string;
  readonly seed: number;
  readonly durationMs: number;
  readonly warmupMs: number;
  /** Simulated seconds per real second, at first. */
  readonly speed: number;
  /** What actions may cost in all; no limit when absent. */
  readonly budget: number | undefined;
  readonly system: SystemConfig;
  /** At the start; true is 1, false is 0. */
  readonly flags: Readonly<Record<string, number>>;
  readonly meters: readonly Meter[];
  readonly events: readonly TimelineEvent[];
  /** Makes it a sandbox: its events come by hand, and every parameter may be changed. */
  readonly byHand?: readonly TimelineEvent[];
  readonly alerts: readonly Alert[];
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly diagnosis: Diagnosis | undefined;
  readonly goals: readonly Goal[];
  readonly fail: readonly FailRule[];
  readonly stars: { readonly two: Condition | undefined; readonly three: Condition | undefined };
  readonly reference: Script;
  readonly alternatives: readonly Alternative[];
  readonly traps: readonly Trap[];
  /** Markdown */
  readonly debrief: string;
  /** The signals of which a run keeps a history. */
  readonly shown: readonly string[];
}
