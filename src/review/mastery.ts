/** What is known of somebody's answers to one question. */
export interface Evidence {
  /** The parts of the point that its answers earned, oldest first. */
  readonly points: readonly number[];
  /** The probability that it would still be recalled: old evidence says less. */
  readonly recall: number;
}

/** How much of a topic somebody masters, and how sure that is. All shares from 0 to 1. */
export interface Mastery {
  /** The share of its questions that would likely be answered right. */
  readonly share: number;
  /** Nine times in ten it lies between these. */
  readonly low: number;
  readonly high: number;
  /** How many answers' worth of evidence there is. */
  readonly weight: number;
  readonly verdict: 'unknown' | 'shaky' | 'growing' | 'solid';
}

/** Of a 90 % interval of the normal distribution. */
const z = 1.645;
/** The last answers to a question count, each half as much as the one after it. */
const answersThatCount = 3;
/** With less evidence, or a wider interval, nothing can be said. */
const leastWeight = 2.5;
const widestBand = 0.6;

/**
 * Mastery by the Wilson score interval (E. B. Wilson, JASA 22, 1927) over weighted answers: it is
 * wide after three lucky answers and narrow after thirty.
 */
export function masteryOf(evidence: readonly Evidence[]): Mastery {
  let weight = 0;
  let earned = 0;
  for (const { points, recall } of evidence) {
    points
      .toReversed()
      .slice(0, answersThatCount)
      .forEach((point, age) => {
        const weightOfAnswer = recall * 0.5 ** age;
        weight += weightOfAnswer;
        earned += weightOfAnswer * point;
      });
  }
  const { low, high } = wilson(earned, weight);
  const share = weight === 0 ? 0 : earned / weight;
  return { share, low, high, weight, verdict: verdictOf(weight, low, high) };
}

export function wilson(
  earned: number,
  weight: number,
): { readonly low: number; readonly high: number } {
  if (weight <= 0) return { low: 0, high: 1 };
  const share = earned / weight;
  const middle = (share + z ** 2 / (2 * weight)) / (1 + z ** 2 / weight);
  const half =
    (z / (1 + z ** 2 / weight)) *
    Math.sqrt((share * (1 - share)) / weight + z ** 2 / (4 * weight ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

function verdictOf(weight: number, low: number, high: number): Mastery['verdict'] {
  if (weight < leastWeight || high - low > widestBand) return 'unknown';
  if (low >= 0.7) return 'solid';
  return (low + high) / 2 >= 0.5 ? 'growing' : 'shaky';
}
