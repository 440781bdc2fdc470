import * as z from 'zod/mini';
import { issue } from '../../lib/schema.ts';
import { parseDuration } from '../../lib/units.ts';

/** A distribution of a time; all times in milliseconds. */
export type Distribution =
  | { readonly kind: 'constant'; readonly mean: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'uniform'; readonly mean: number; readonly low: number; readonly high: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'hyperexponential'; readonly mean: number; readonly scv: number }
  | {
      readonly kind: 'lognormal';
      readonly mean: number;
      readonly mu: number;
      readonly sigma: number;
    }
  | { readonly kind: 'pareto'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'empirical'; readonly mean: number; readonly values: readonly number[] };

/** Standard normal quantile of 0.99. */
const z99 = 2.3263478740408408;

const examples =
  'Write constant(10ms), exponential(10ms), uniform(5ms 15ms), erlang(4 10ms), ' +
  'hyperexponential(10ms 4), lognormal(10ms 60ms), pareto(10ms 1.5) or empirical(1ms 2ms 40ms).';

type Parsed = Distribution | { readonly wrong: string };
type Build = (times: number[], numbers: number[], count: number) => Parsed;

const builders: Readonly<Record<string, Build>> = {
  constant: ([mean], _, n) =>
    n === 1 && mean !== undefined
      ? { kind: 'constant', mean }
      : { wrong: 'constant takes one duration' },
  exponential: ([mean], _, n) =>
    n === 1 && mean !== undefined
      ? { kind: 'exponential', mean }
      : { wrong: 'exponential takes its mean' },
  uniform: ([low, high], _, n) =>
    n === 2 && low !== undefined && high !== undefined && low <= high
      ? { kind: 'uniform', mean: (low + high) / 2, low, high }
      : { wrong: 'uniform takes the shortest and the longest duration' },
  erlang: ([mean], [shape], n) =>
    n === 2 &&
    mean !== undefined &&
    shape !== undefined &&
    Number.isInteger(shape) &&
    shape >= 1 &&
    shape <= 1000
      ? { kind: 'erlang', mean, shape }
      : { wrong: 'erlang takes a whole shape (1 to 1000) and the mean' },
  hyperexponential: ([mean], [scv], n) =>
    n === 2 && mean !== undefined && scv !== undefined && scv >= 1
      ? { kind: 'hyperexponential', mean, scv }
      : {
          wrong:
            'hyperexponential takes the mean and a squared coefficient of variation of at least 1',
        },
  lognormal: ([mean, p99], _, n) => lognormal(n === 2 ? mean : undefined, p99),
  pareto: ([mean], [shape], n) =>
    n === 2 && mean !== undefined && shape !== undefined && shape > 1
      ? { kind: 'pareto', mean, shape }
      : { wrong: 'pareto takes the mean and a shape above 1' },
  empirical: (times, _, n) =>
    n >= 1 && times.length === n
      ? { kind: 'empirical', values: times, mean: times.reduce((sum, value) => sum + value, 0) / n }
      : { wrong: 'empirical takes a list of durations' },
};

/**
 * Solves mean = exp(μ + σ²/2) and p99 = exp(μ + z·σ) for the smaller σ: ln(p99/mean) = zσ − σ²/2.
 * No log-normal has a 99th percentile above exp(z²/2) ≈ 15 times its mean.
 */
function lognormal(mean: number | undefined, p99: number | undefined): Parsed {
  if (mean === undefined || p99 === undefined || !(mean > 0))
    return { wrong: 'lognormal takes the mean and the 99th percentile' };
  const ratio = Math.log(p99 / mean);
  const root = z99 * z99 - 2 * ratio;
  if (!(ratio > 0) || root < 0)
    return { wrong: 'the 99th percentile of a lognormal lies between 1 and 14.9 times its mean' };
  const sigma = z99 - Math.sqrt(root);
  return { kind: 'lognormal', mean, mu: Math.log(mean) - (sigma * sigma) / 2, sigma };
}

/** Reads `exponential(10ms)` or a bare duration. */
function parseDistribution(text: string): Parsed {
  const bare = parseDuration(text);
  if (bare !== undefined) return { kind: 'constant', mean: bare };
  const match = /^([a-z]+)\s*\((.*)\)$/.exec(text.trim());
  const build = match && Object.hasOwn(builders, match[1]!) ? builders[match[1]!] : undefined;
  if (!match || !build) return { wrong: `"${text}" is not a distribution of a time` };
  const words = match[2]!.split(/[\s,]+/).filter(Boolean);
  const times: number[] = [];
  const numbers: number[] = [];
  for (const word of words) {
    const time = parseDuration(word);
    const number = Number(word);
    if (time !== undefined) times.push(time);
    else if (Number.isFinite(number)) numbers.push(number);
    else return { wrong: `"${word}" is neither a duration nor a number` };
  }
  const parsed = build(times, numbers, words.length);
  if ('kind' in parsed || times.length > 0 || numbers.length === 0) return parsed;
  return { wrong: `"${text}" holds no time with a unit: ${parsed.wrong}` };
}

export const distribution = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((raw, context): Distribution => {
    const parsed = parseDistribution(String(raw));
    if ('kind' in parsed) return parsed;
    const bare = Number.isFinite(Number(raw));
    const message = bare ? `${raw} has no unit: a time needs one` : parsed.wrong;
    issue(context, raw, message, {
      code: bare ? 'wrong-unit' : 'wrong-value',
      hint: bare ? `Write ${raw}ms or ${raw}s.` : examples,
    });
    return z.NEVER;
  }),
);

/** The same distribution with every time multiplied. */
export function scaleDistribution(of: Distribution, factor: number): Distribution {
  const mean = of.mean * factor;
  switch (of.kind) {
    case 'uniform':
      return { ...of, mean, low: of.low * factor, high: of.high * factor };
    case 'lognormal':
      return { ...of, mean, mu: of.mu + Math.log(factor) };
    case 'empirical':
      return { ...of, mean, values: of.values.map((value) => value * factor) };
    default:
      return { ...of, mean };
  }
}
