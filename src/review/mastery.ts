import { wilsonInterval, z90 } from '../lib/wilson.ts';

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

/** The last answers to a question count, each half as much as the one after it. */
const answersThatCount = 3;
/** With less evidence, or a wider interval, nothing can be said. */
const leastWeight = 2.5;
const widestBand = 0.6;

/** Over weighted answers: the interval is wide after three lucky ones and narrow after thirty. */
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
  const { low, high } = wilsonInterval(earned, weight, z90);
  const share = weight === 0 ? 0 : earned / weight;
  return { share, low, high, weight, verdict: verdictOf(weight, low, high) };
}

function verdictOf(weight: number, low: number, high: number): Mastery['verdict'] {
  if (weight < leastWeight || high - low > widestBand) return 'unknown';
  if (low >= 0.7) return 'solid';
  return (low + high) / 2 >= 0.5 ? 'growing' : 'shaky';
}
