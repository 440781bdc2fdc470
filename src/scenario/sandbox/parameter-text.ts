import type { ChangeTarget } from '../../sim/index.ts';
import { kindAt, type ParameterKind } from './parameter-schemas.ts';

type Config = Readonly<Record<string, unknown>>;

/** A parameter's value as it would be written in a file. */
export function valueText(
  target: ChangeTarget['kind'],
  keys: readonly string[],
  value: unknown,
): string {
  if (value === undefined) return 'off';
  if (typeof value === 'number') return numberText(value, kindAt(target, keys));
  if (Array.isArray(value)) {
    return `[${value.map((item) => valueText(target, keys, item)).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const config = value as Config;
  if (typeof config.kind === 'string') return distributionText(config as unknown as Distribution);
  if ('first' in config) return backoffText(config as unknown as Backoff);
  const entries = Object.entries(config).flatMap(([key, inner]) =>
    inner === undefined ? [] : [`${key}: ${valueText(target, [...keys, key], inner)}`],
  );
  return `{${entries.join(', ')}}`;
}

export function numberText(value: number, kind: ParameterKind): string {
  switch (kind) {
    case 'duration':
    case 'distribution':
      return durationText(value);
    case 'rate':
      return `${short(value)}/s`;
    case 'share':
      return `${short(value * 100)}%`;
    default:
      return short(value);
  }
}

interface Distribution {
  readonly kind: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly shape: number;
  readonly scv: number;
  readonly mu: number;
  readonly sigma: number;
  readonly values: readonly number[];
}

/** Standard normal quantile of 0.99: a lognormal distribution is written with its p99. */
const z99 = 2.3263478740408408;

function distributionText(of: Distribution): string {
  const { kind, mean } = of;
  const time = durationText;
  switch (kind) {
    case 'uniform':
      return `uniform(${time(of.low)} ${time(of.high)})`;
    case 'erlang':
      return `erlang(${of.shape} ${time(mean)})`;
    case 'hyperexponential':
      return `hyperexponential(${time(mean)} ${short(of.scv)})`;
    case 'lognormal':
      return `lognormal(${time(mean)} ${time(Math.exp(of.mu + z99 * of.sigma))})`;
    case 'pareto':
      return `pareto(${time(mean)} ${short(of.shape)})`;
    case 'empirical':
      return `empirical(${of.values.map(time).join(' ')})`;
    default:
      return `${kind}(${time(mean)})`;
  }
}

interface Backoff {
  readonly first: number;
  readonly factor: number;
  readonly cap: number;
}

function backoffText({ first, factor, cap }: Backoff): string {
  if (factor === 1) return `constant(${durationText(first)})`;
  const most = Number.isFinite(cap) ? ` ${durationText(cap)}` : '';
  return `exponential(${durationText(first)} ${short(factor)}${most})`;
}

/** In the largest unit in which it is not less than one. */
function durationText(ms: number): string {
  if (ms >= 60_000 && ms % 60_000 === 0) return `${short(ms / 60_000)}m`;
  if (ms >= 1000) return `${short(ms / 1000)}s`;
  return ms >= 1 || ms === 0 ? `${short(ms)}ms` : `${short(ms * 1000)}us`;
}

/** Without the tail of digits that arithmetic leaves. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
