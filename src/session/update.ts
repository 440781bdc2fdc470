import { todayAt } from '../lib/days.ts';
import type { PlaceName } from '../progress/place.ts';
import { applyEvent } from '../progress/progress.ts';
import { attend } from './attention.ts';
import type { Effect } from './effects.ts';
import type { Message } from './messages.ts';
import { openTarget } from './open.ts';
import { reopened } from './preview.ts';
import { atRest, leavingEffects, receives, updateScreen } from './screens.ts';
import type { AppState, Screen } from './state.ts';
import type { Context, FeatureStep, Target } from './step.ts';

/** A state and what is to be done outside because of it. */
export interface Step<S> {
  readonly state: S;
  readonly effects: readonly Effect[];
}

/** The only way in which the app changes. `now` is epoch milliseconds. */
export function update(state: AppState, message: Message, now: number): Step<AppState> {
  const dated = onItsDay(state, now);
  const { catalogue, progress: kept, today } = dated;
  const context: Context = { now, utcOffsetMs: today?.utcOffsetMs, catalogue, progress: kept };
  const { state: next, effects } = attended(dated, react(dated, message, context), message, now);
  const progress = effects.reduce(
    (known, effect) => (effect.type === 'record' ? applyEvent(known, effect.event) : known),
    next.progress,
  );
  return { state: progress === next.progress ? next : { ...next, progress }, effects };
}

/** At four in the morning a new day begins: what is due changes. */
function onItsDay(state: AppState, now: number): AppState {
  const today = todayAt(now, state.today?.utcOffsetMs);
  return state.today?.day === today.day ? state : { ...state, today };
}

/** Keeps account of the time that what was open took. */
function attended(
  before: AppState,
  { state, effects }: Step<AppState>,
  message: Message,
  now: number,
): Step<AppState> {
  const spent = attend(before.attention, message, state.screens.at(-1), now);
  if (spent.attention === before.attention) return { state, effects };
  const { attention: _, ...rest } = state;
  const next = spent.attention ? { ...rest, attention: spent.attention } : rest;
  return { state: next, effects: [...spent.effects, ...effects] };
}

function react(state: AppState, message: Message, context: Context): Step<AppState> {
  switch (message.type) {
    case 'open':
      return open(state, message.target, context);
    case 'back':
      return back(state, context);
    case 'quit': {
      const kept = state.screens.flatMap((screen) => leavingEffects(screen, context));
      return { state, effects: [...kept, { type: 'quit' }] };
    }
    case 'saved': {
      const { notice, ...rest } = state;
      const unsaved = notice?.about === 'saving';
      return same({ ...(unsaved ? rest : state), progress: message.progress });
    }
    case 'save-failed': {
      const text = `Not saved: ${message.reason}`;
      return same({ ...state, notice: { tone: 'warning', text, about: 'saving' } });
    }
    case 'hidden': {
      const { hidden = false, ...rest } = state;
      if (message.hidden === hidden) return same(state);
      const screens = state.screens.map(atRest);
      return same(message.hidden ? { ...rest, screens, hidden: true } : rest);
    }
    case 'notice':
      return same({ ...state, notice: message.notice });
    case 'reloaded':
      return reload({ ...state, preview: message.preview }, message.shown, context);
    default: {
      const index = state.screens.findLastIndex((screen) => receives(screen, message));
      const screen = state.screens[index];
      // A tick is for what the user sees; an answer of the runtime may be for a covered screen.
      if (!screen || (message.type === 'tick' && index < state.screens.length - 1))
        return same(state);
      return settle(state, index, updateScreen(screen, message, context), context);
    }
  }
}

const same = (state: AppState): Step<AppState> => ({ state, effects: [] });

function open(state: AppState, target: Target, context: Context): Step<AppState> {
  const covered = state.screens.at(-1);
  const twice =
    covered?.kind === target.kind && (target.kind === 'help' || target.kind === 'search');
  if (twice) return same(state);
  const opened = openTarget(target, { ...context, on: state.screens.findLast(isPlace) });
  if ('refused' in opened) {
    return same({ ...state, notice: { tone: 'warning', text: opened.refused } });
  }
  const kept = covered ? leavingEffects(covered, context, 'covered') : [];
  const screens = [...state.screens.map(atRest), opened.screen];
  const step = settle({ ...read(state), screens }, screens.length - 1, opened, context);
  return { ...step, effects: [...kept, ...step.effects] };
}

/** What somebody can be in the middle of. */
const isPlace = (screen: Screen): screen is Extract<Screen, PlaceName> =>
  screen.kind === 'lesson' || screen.kind === 'quiz' || screen.kind === 'incident';

/** Puts other content under everything that is open. What it has under another id is opened anew. */
function reload(
  state: AppState,
  shown: Extract<Message, { readonly type: 'reloaded' }>['shown'],
  context: Context,
): Step<AppState> {
  if (!shown) return same(state);
  const { catalogue, target } = shown;
  const effects: Effect[] = [];
  const after = { ...context, catalogue };
  const screens = state.screens.flatMap((screen) => {
    const step = reopened(screen, context.catalogue, after);
    effects.push(...(step?.effects ?? leavingEffects(screen, context)));
    return step?.screen ?? [];
  });
  const reloaded = { ...state, catalogue, screens };
  if (screens.length === state.screens.length) return { state: reloaded, effects };
  const opened = open(reloaded, target, after);
  return { ...opened, effects: [...effects, ...opened.effects] };
}

/** Takes the open screen off; the menu, the first one, stays. */
function back(state: AppState, context: Context): Step<AppState> {
  const screen = state.screens.at(-1);
  if (!screen || state.screens.length === 1) return same(state);
  const effects = leavingEffects(screen, context);
  return { state: { ...read(state), screens: state.screens.slice(0, -1) }, effects };
}

/** Without a notice that the user has seen by now. */
function read(state: AppState): AppState {
  const { notice, ...rest } = state;
  return notice?.about === 'saving' ? state : rest;
}

/** Puts a screen's step into the stack. */
function settle(
  state: AppState,
  index: number,
  step: FeatureStep<Screen>,
  context: Context,
): Step<AppState> {
  const { screen, effects, open: target, close } = step;
  const screens = close
    ? state.screens.filter((_, other) => other !== index)
    : state.screens.with(index, screen);
  const settled = screens.length === 0 ? state : { ...state, screens };
  if (!target) return { state: settled, effects };
  const opened = open(settled, target, context);
  return { ...opened, effects: [...effects, ...opened.effects] };
}
