/** Durations are milliseconds, rates are per second, shares are fractions of one. */

const durationUnits: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

const rateUnits: Readonly<Record<string, number>> = { s: 1, m: 1 / 60, h: 1 / 3600 };

const amount = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const durationPattern = new RegExp(`^(${amount})\\s*(us|µs|ms|s|m|h)$`);
const ratePattern = new RegExp(`^(${amount})\\s*/\\s*(s|m|h)$`);
const percentPattern = new RegExp(`^(${amount})\\s*%$`);

/** `20ms` → 20. Undefined when the text is not a duration. */
export function parseDuration(text: string): number | undefined {
  const match = durationPattern.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * durationUnits[match[2] === 'µs' ? 'us' : match[2]!]!;
}

/** `300/s` → 300, `60/m` → 1. Undefined when the text is not a rate. */
export function parseRate(text: string): number | undefined {
  const match = ratePattern.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * rateUnits[match[2]!]!;
}

/** `30%` → 0.3 and `0.3` → 0.3. Undefined when the text is neither. */
export function parseShare(text: string): number | undefined {
  const match = percentPattern.exec(text.trim());
  if (match) return Number(match[1]) / 100;
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
}

/**
 * A duration as people read it: `250 µs`, `12.5 ms`, `1.5 s`, `3 m 20 s`. Each unit ends where the
 * rounded figure would be one of the next.
 */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return '–';
  if (ms < 0) return `-${formatDuration(-ms)}`;
  if (ms === 0) return '0 ms';
  if (ms < 0.9995) return `${threeDigits(ms * 1000)} µs`;
  if (ms < 999.5) return `${threeDigits(ms)} ms`;
  if (ms < 59_950) return `${threeDigits(ms / 1000)} s`;
  if (ms < 3_599_500) return twoUnits(ms / 1000, 60, 'm', 's');
  return twoUnits(ms / 60_000, 60, 'h', 'm');
}

/** `312/s`; three figures that count. */
export function formatRate(perSecond: number): string {
  if (!Number.isFinite(perSecond)) return '–';
  return `${threeDigits(perSecond)}/s`;
}

/** `0.8125` → `81 %`; below ten per cent one decimal stays: `2.3 %`. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return '–';
  const percent = share * 100;
  const shown = percent !== 0 && Math.abs(percent) < 9.95 ? percent.toFixed(1) : percent.toFixed(0);
  return `${shown.replace(/\.0$/, '')} %`;
}

/** A count as people read it: `412`, `9,100`, `12.3k`, `4.6M`. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 999_500) return `${threeDigits(value / 1e6)}M`;
  if (size >= 9999.5) return `${threeDigits(value / 1000)}k`;
  if (size >= 999.5) return Math.round(value).toLocaleString('en-US');
  return threeDigits(value);
}

/** A moment on the incident clock: `02:14`. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function threeDigits(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return String(Number(value.toFixed(digits)));
}

function twoUnits(value: number, base: number, large: string, small: string): string {
  const rounded = Math.round(value);
  const rest = rounded % base;
  return `${Math.floor(rounded / base)} ${large}${rest ? ` ${rest} ${small}` : ''}`;
}
