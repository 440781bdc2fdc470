import { drawWeek } from '../../catalogue/duty.ts';
import { utcDayOf } from '../../lib/days.ts';
import { placeIn } from '../../progress/progress.ts';
import { newSeed } from '../seeds.ts';
import type { Context, FeatureStep, Target, TargetOf } from '../step.ts';
import { dailyLine, dailyOn } from './daily.ts';
import { currentWeek, weekLine } from './week.ts';

export type DutyKind = TargetOf<'duty'>['what'];

/** On call: the incident of the day, or a week of shifts. */
export interface DutyScreen {
  readonly kind: 'duty';
  readonly what: DutyKind;
  /** On which it was opened, since 1970-01-01 in UTC: midnight changes nothing under one's eyes. */
  readonly day: number;
  /** The result line has been put on the clipboard. */
  readonly copied?: true;
}

export type DutyMessage =
  /** Takes what is on: the incident of the day, the next shift, a new week. */
  { readonly type: 'duty/begin' } | { readonly type: 'duty/copy' };

export const openDuty = (
  { what }: TargetOf<'duty'>,
  { now }: Pick<Context, 'now'>,
): FeatureStep<DutyScreen> => ({
  screen: { kind: 'duty', what, day: utcDayOf(now) },
  effects: [],
});

export function updateDuty(
  screen: DutyScreen,
  message: DutyMessage,
  context: Context,
): FeatureStep<DutyScreen> {
  if (message.type === 'duty/copy') {
    const text = resultLine(screen, context);
    return text === undefined
      ? { screen, effects: [] }
      : { screen: { ...screen, copied: true }, effects: [{ type: 'copy', text }] };
  }
  return screen.what === 'daily' ? beginDaily(screen, context) : beginShift(screen, context);
}

/** What can be pasted into a chat; undefined while there is nothing to tell. */
export function resultLine(
  { what, day }: Pick<DutyScreen, 'what' | 'day'>,
  { catalogue, progress }: Pick<Context, 'catalogue' | 'progress'>,
): string | undefined {
  if (what === 'daily') {
    const daily = dailyOn(catalogue, progress, day);
    return daily?.result && dailyLine(daily);
  }
  const week = currentWeek(catalogue, progress);
  return week?.shifts.some(({ result }) => result) ? weekLine(week) : undefined;
}

function beginDaily(screen: DutyScreen, context: Context): FeatureStep<DutyScreen> {
  const daily = dailyOn(context.catalogue, context.progress, screen.day);
  return { screen, effects: [], ...(daily ? { open: run(daily, context) } : {}) };
}

function beginShift(screen: DutyScreen, context: Context): FeatureStep<DutyScreen> {
  const { catalogue, progress, now } = context;
  const week = currentWeek(catalogue, progress);
  const shift = week?.current === undefined ? undefined : week.shifts[week.current];
  if (shift) return { screen, effects: [], open: run(shift, context) };
  const seed = newSeed(context);
  const event = {
    type: 'week-begun',
    at: now,
    seed,
    incidents: drawWeek(catalogue, seed),
  } as const;
  const { copied: _, ...fresh } = screen;
  return { screen: fresh, effects: [{ type: 'record', event }] };
}

/** A run that was left goes on; nobody begins a shift twice. */
function run(
  { scenario, seed }: { readonly scenario: string; readonly seed: number },
  { progress }: Context,
): Target {
  const place = placeIn(progress, { kind: 'incident', scenario });
  return place?.seed === seed ? { kind: 'resume', place } : { kind: 'incident', scenario, seed };
}
