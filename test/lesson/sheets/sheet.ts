/** A claim about a live model of a lesson, which has to hold for every seed. */
export interface Claim {
  /** What the lesson says, in short. */
  readonly says: string;
  readonly model: string;
  readonly set?: Readonly<Record<string, string | number>>;
  readonly metric: string;
  /** The engine's units: ms, per second, fractions of one. */
  readonly between: readonly [number, number];
  /** Simulated seconds that are measured, after half a minute of warm-up. */
  readonly seconds?: number;
}

/** What one lesson owes to its readers. The file stands at `sheets/<track>/<lesson>.ts`. */
export interface Sheet {
  /**
   * What the lesson has to teach, and the words that show it does. They are looked for in the
   * lesson (checks and notes of models included) and in the quiz questions that lead back to it.
   */
  readonly covers: Readonly<Record<string, RegExp | readonly RegExp[]>>;
  /** Numbers of worked examples, computed here, as the lesson's text has them. */
  readonly worked?: readonly string[];
  readonly claims?: readonly Claim[];
  /** What people wrongly believe, and the question about it: `quiz#question` or `lesson#check`. */
  readonly misconceptions?: Readonly<Record<string, string>>;
}

/** A number as lessons write it: 1,234.5 */
export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
