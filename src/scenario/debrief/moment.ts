/** Whose doing a moment is, or what it tells. */
export type MomentKind = 'event' | 'strain' | 'alert' | 'deed' | 'recovery' | 'end';

/** A moment that mattered, with the run's own numbers. */
export interface Moment {
  readonly atMs: number;
  readonly kind: MomentKind;
  readonly text: string;
}
