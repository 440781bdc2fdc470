import type { TryOutcome } from './types.ts';

/** One try of a call and everything that was done for it. */
export interface TryRecord {
  readonly node: string;
  readonly fromMs: number;
  readonly hedge: boolean;
  toMs: number;
  outcome: TryOutcome | undefined;
  /** Stretches of the try itself, in order of time. */
  readonly stretches: Stretch[];
  readonly calls: CallRecord[];
}

export interface Stretch {
  readonly kind: 'queue' | 'work' | 'network' | 'pool';
  readonly fromMs: number;
  readonly toMs: number;
}

/** A call with all its tries. */
export interface CallRecord {
  readonly fromMs: number;
  toMs: number;
  readonly tries: TryRecord[];
  readonly backoffs: { readonly fromMs: number; readonly toMs: number }[];
}
