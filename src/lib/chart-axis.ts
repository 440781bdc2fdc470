export interface AxisOptions {
  /** In rows. */
  readonly height: number;
  /** A value worth a line of its own, such as what a goal asks for. */
  readonly limit?: number;
  /** The highest value that there can be, such as 1 for a share. */
  readonly most?: number;
  /** Whether a logarithmic axis may be used where values span more than one can draw otherwise. */
  readonly mayBeLogarithmic?: boolean;
}

/** The axis of values of a chart. */
export interface Axis {
  /** Where a value stands, from 0 at the foot to 1 at the head. */
  readonly position: (value: number) => number;
  /** Row, from the top → the value that it stands for. */
  readonly ticks: ReadonlyMap<number, number>;
  readonly logarithmic: boolean;
}

/** So much between the usual and the highest value asks for a logarithmic axis. */
const wideSpan = 50;
const mostDecades = 5;

export function axisFor(
  values: readonly number[],
  { height, limit, most, mayBeLogarithmic = false }: AxisOptions,
): Axis {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const highest = sorted.at(-1) ?? 0;
  const usual = sorted[Math.floor(sorted.length / 10)] ?? 0;
  if (mayBeLogarithmic && usual > 0 && Math.max(highest, limit ?? 0) > wideSpan * usual) {
    return logarithmicAxis(usual, Math.max(highest, limit ?? 0), height);
  }
  // A limit far above everything would flatten what happened.
  const wanted = limit !== undefined && limit < 4 * highest ? Math.max(highest, limit) : highest;
  const top = most !== undefined && wanted > most / 2 ? most : roundUp(wanted);
  const middle = Math.floor((height - 1) / 2);
  return {
    position: (value) => Math.max(0, value / top),
    ticks: new Map([
      [0, top],
      [middle, top * (1 - middle / (height - 1))],
      [height - 1, 0],
    ]),
    logarithmic: false,
  };
}

function logarithmicAxis(usual: number, highest: number, height: number): Axis {
  const head = Math.ceil(Math.log10(highest));
  const foot = Math.max(head - mostDecades, Math.floor(Math.log10(usual)));
  const decades = head - foot;
  const ticks = new Map<number, number>();
  for (let decade = 0; decade <= decades; decade++) {
    ticks.set(Math.round((1 - decade / decades) * (height - 1)), 10 ** (foot + decade));
  }
  return {
    position: (value) => Math.max(0, (Math.log10(value) - foot) / decades),
    ticks,
    logarithmic: true,
  };
}

/** What an axis may end at, in powers of ten. */
const heads = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (heads.find((head) => head * power >= value) ?? 10);
}

export interface TimeTick {
  readonly column: number;
  readonly seconds: number;
}

const stepsSeconds = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

/** Whole times along an axis, at least `apart` columns from each other. */
export function timeTicks(width: number, seconds: number, apart: number): TimeTick[] {
  const most = Math.max(1, Math.floor(width / apart));
  const step = stepsSeconds.find((candidate) => seconds / candidate <= most) ?? seconds;
  const count = Math.floor(seconds / step);
  return Array.from({ length: count + 1 }, (_, index) => ({
    column: Math.min(width - 1, Math.round(((index * step) / seconds) * width)),
    seconds: index * step,
  }));
}
