import * as z from 'zod/mini';
import { issue } from '../lib/schema.ts';
import {
  formatDuration,
  formatRate,
  formatShare,
  parseDuration,
  parseRate,
  parseShare,
} from '../lib/units.ts';

/** What a knob turns: decides how its values are written. */
type KnobUnit = 'duration' | 'rate' | 'share' | 'number';

interface Quantity {
  readonly unit: KnobUnit;
  /** Milliseconds, per second, a fraction of one, or the number itself. */
  readonly amount: number;
}

/** A parameter of a live model that the reader turns in steps. */
export interface Knob {
  /** The parameter's path, `users.arrivals`. */
  readonly set: string;
  readonly label: string;
  readonly unit: KnobUnit;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly start: number;
}

const quantity = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((raw, context): Quantity => {
    const read = readQuantity(String(raw));
    if (read) return read;
    issue(context, raw, `"${raw}" is not a value that a knob can turn`, {
      hint: 'Write a number, with its unit where the parameter has one: 4, 30%, 20ms, 300/s.',
    });
    return z.NEVER;
  }),
);

function readQuantity(text: string): Quantity | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(number)) return { unit: 'number', amount: number };
  const duration = parseDuration(text);
  if (duration !== undefined) return { unit: 'duration', amount: duration };
  const rate = parseRate(text);
  if (rate !== undefined) return { unit: 'rate', amount: rate };
  const share = parseShare(text);
  return share === undefined ? undefined : { unit: 'share', amount: share };
}

export const knobSchema = z.pipe(
  z.strictObject({
    set: z.string().check(z.minLength(1)),
    label: z.string().check(z.minLength(1)),
    from: quantity,
    to: quantity,
    step: quantity,
    start: quantity,
  }),
  z.transform(({ set, label, ...values }, context): Knob => {
    const { from, to, step, start } = values;
    const wrong = (key: string, message: string, params: object = { code: 'wrong-value' }) =>
      context.issues.push({ code: 'custom', path: [key], input: values, message, params });
    for (const [key, { unit }] of Object.entries(values)) {
      if (unit === from.unit) continue;
      const hint = 'Give from, to, step and start the same unit.';
      wrong(key, `"${key}" is a ${unit} and "from" is a ${from.unit}`, {
        code: 'wrong-unit',
        hint,
      });
    }
    if (!(to.amount > from.amount)) wrong('to', '"to" must be above "from"');
    if (!(step.amount > 0)) wrong('step', 'a knob turns in steps above zero');
    if (start.amount < from.amount || start.amount > to.amount) {
      wrong('start', '"start" must lie between "from" and "to"');
    }
    return {
      set,
      label,
      unit: from.unit,
      from: from.amount,
      to: to.amount,
      step: step.amount,
      start: start.amount,
    };
  }),
);

/** The value `steps` steps away from another one, kept between the knob's ends. */
export function turnKnob(knob: Knob, value: number, steps: number): number {
  const place = Math.round((value - knob.from) / knob.step) + steps;
  const turned = Math.min(knob.to, Math.max(knob.from, knob.from + place * knob.step));
  return withoutNoise(turned);
}

/** A value as the system format writes it. */
export function knobText(knob: Pick<Knob, 'unit'>, value: number): string | number {
  switch (knob.unit) {
    case 'duration':
      return `${withoutNoise(value)}ms`;
    case 'rate':
      return `${withoutNoise(value)}/s`;
    case 'share':
      return `${withoutNoise(value * 100)}%`;
    case 'number':
      return withoutNoise(value);
  }
}

/** A value as people read it. */
export function formatKnob(knob: Pick<Knob, 'unit'>, value: number): string {
  switch (knob.unit) {
    case 'duration':
      return formatDuration(value);
    case 'rate':
      return formatRate(value);
    case 'share':
      return formatShare(value);
    case 'number':
      return String(withoutNoise(value));
  }
}

/** 0.1 + 0.2 → 0.3: steps are decimal, binary fractions are not. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));
