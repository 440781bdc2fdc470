import type { SignalKind } from '../sim/index.ts';

/** What kind of thing an answer measures; amounts of one kind can be compared. */
type UnitKind = 'duration' | 'rate' | 'share' | 'size' | 'size-rate' | 'count';

/** A unit as it is written, and how much of its kind's base unit it is (ms, per second, 1, byte). */
export interface Unit {
  readonly kind: UnitKind;
  readonly label: string;
  readonly factor: number;
}

/** Of a number that counts or compares: a bare one. */
export const unitless: Unit = { kind: 'count', label: '', factor: 1 };

type Names = Readonly<Record<string, number>>;

const second = 1000;
const durations: Names = {
  ...named(0.001, 'us', 'µs', 'μs', 'microsecond', 'microseconds'),
  ...named(1, 'ms', 'msec', 'millisecond', 'milliseconds'),
  ...named(second, 's', 'sec', 'secs', 'second', 'seconds'),
  ...named(60 * second, 'm', 'min', 'mins', 'minute', 'minutes'),
  ...named(3600 * second, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...named(86_400 * second, 'd', 'day', 'days'),
};

/** Decimal and binary prefixes, IEC 80000-13. */
const sizes: Names = {
  ...named(1, 'B', 'byte', 'bytes'),
  ...Object.fromEntries(
    ['k', 'M', 'G', 'T', 'P'].flatMap((prefix, index) => {
      const decimal = 1000 ** (index + 1);
      const binary = 1024 ** (index + 1);
      return [
        [`${prefix}B`, decimal],
        [`${prefix.toUpperCase()}iB`, binary],
        [`${prefix}bit`, decimal / 8],
        [`${prefix}b`, decimal / 8],
      ];
    }),
  ),
  ...named(1 / 8, 'bit', 'bits'),
};

const shares: Names = named(0.01, '%', 'percent', 'per cent', 'pct');

/** Counted things that stand before the slash of a rate without changing it. */
const countedThing =
  /^(req|reqs|requests?|calls?|jobs?|messages?|msgs?|users?|ops?|operations?|queries|query|tx|events?|images?|orders?|items?|tasks?|writes?|reads?|tries|attempts?)$/i;

/** Reads a unit as an author writes it. A word that is none of the known units counts things: `workers`. */
export function unitOf(text: string): Unit | undefined {
  const label = text.trim().replace(/\s+/g, ' ');
  if (label === '') return unitless;
  const known = knownUnit(label);
  if (known) return known;
  return /^[\p{L}×][\p{L} -]*$/u.test(label) ? { kind: 'count', label, factor: 1 } : undefined;
}

/** The unit that a signal of the engine is asked in when the question names none. */
export function unitOfSignal(kind: SignalKind): Unit {
  switch (kind) {
    case 'duration':
      return { kind: 'duration', label: 'ms', factor: 1 };
    case 'share':
      return { kind: 'share', label: '%', factor: 0.01 };
    case 'rate':
      return { kind: 'rate', label: '/s', factor: 1 };
    case 'count':
      return unitless;
  }
}

/** A unit of time, rate, share or size; undefined for any other word. */
export function knownUnit(label: string): Unit | undefined {
  const unit = (kind: UnitKind, factor: number | undefined): Unit | undefined =>
    factor === undefined ? undefined : { kind, label, factor };
  return (
    unit('duration', lookUp(durations, label)) ??
    unit('share', lookUp(shares, label)) ??
    unit('size', lookUp(sizes, label)) ??
    rateUnit(label)
  );
}

/** `/s`, `req/min`, `per second`, `rps`; with a size before the slash a throughput: `MB/s`. */
function rateUnit(label: string): Unit | undefined {
  const short = /^[rq]p([smh])$/i.exec(label);
  if (short) return { kind: 'rate', label, factor: perSecond(short[1]!)! };
  const match = /^(.*?)\s*(?:\/\s*|\bper\s+)(\p{L}+)$/u.exec(label);
  const factor = match ? perSecond(match[2]!) : undefined;
  if (!match || factor === undefined) return undefined;
  const counted = match[1]!;
  if (counted === '' || countedThing.test(counted)) return { kind: 'rate', label, factor };
  const size = lookUp(sizes, counted);
  return size === undefined ? undefined : { kind: 'size-rate', label, factor: size * factor };
}

function perSecond(name: string): number | undefined {
  const duration = lookUp(durations, name);
  return duration === undefined ? undefined : second / duration;
}

/** As written, or else without regard to upper and lower case. */
function lookUp(names: Names, label: string): number | undefined {
  if (Object.hasOwn(names, label)) return names[label];
  const lower = label.toLowerCase();
  return Object.entries(names).find(([name]) => name.toLowerCase() === lower)?.[1];
}

function named(factor: number, ...names: string[]): Names {
  return Object.fromEntries(names.map((name) => [name, factor]));
}
