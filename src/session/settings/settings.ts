import type { Progress } from '../../progress/progress.ts';
import { type ThemeName, themeNames } from '../../progress/theme-names.ts';
import type { Effect } from '../effects.ts';
import { extraTimeBeside } from '../quiz/clock.ts';
import { turnedLimit } from '../review/review.ts';
import type { Context, FeatureStep } from '../step.ts';

/** What the learner can set once and for all. */
export const settings = ['per-session', 'new-per-day', 'extra-time', 'theme', 'motion'] as const;
export type Setting = (typeof settings)[number];

export interface SettingsScreen {
  readonly kind: 'settings';
  readonly setting: Setting;
}

export type SettingsMessage =
  /** To the setting so many further; after the last one comes the first. */
  | { readonly type: 'settings/move'; readonly by: 1 | -1 }
  /** Changes the setting that the cursor is on. */
  | { readonly type: 'settings/turn'; readonly by: 1 | -1 };

export const openSettings = (): FeatureStep<SettingsScreen> => ({
  screen: { kind: 'settings', setting: settings[0] },
  effects: [],
});

export function updateSettings(
  screen: SettingsScreen,
  { type, by }: SettingsMessage,
  context: Context,
): FeatureStep<SettingsScreen> {
  if (type === 'settings/turn') return { screen, effects: turned(screen.setting, by, context) };
  const at = settings.indexOf(screen.setting) + by + settings.length;
  return { screen: { ...screen, setting: settings[at % settings.length]! }, effects: [] };
}

function turned(setting: Setting, by: 1 | -1, context: Context): Effect[] {
  switch (setting) {
    case 'per-session':
      return turnedLimit('perSession', by, context);
    case 'new-per-day':
      return turnedLimit('newPerDay', by, context);
    case 'extra-time': {
      const before = extraTimeOf(context.progress);
      const share = extraTimeBeside(before, by);
      const event = { type: 'extra-time-set', at: context.now, share } as const;
      return share === before ? [] : [{ type: 'record', event }];
    }
    case 'theme': {
      const at = themeNames.indexOf(themeOf(context.progress)) + by + themeNames.length;
      return lookSet({ theme: themeNames[at % themeNames.length]! }, context);
    }
    case 'motion':
      return lookSet({ still: !isStill(context.progress) }, context);
  }
}

function lookSet(
  { theme, still }: { readonly theme?: ThemeName; readonly still?: boolean },
  { now, progress }: Context,
): Effect[] {
  const event = {
    type: 'look-set',
    at: now,
    theme: theme ?? themeOf(progress),
    ...((still ?? isStill(progress)) ? { still: true as const } : {}),
  } as const;
  return [{ type: 'record', event }];
}

export const themeOf = ({ look }: Pick<Progress, 'look'>): ThemeName => look?.theme ?? 'auto';

/** Whether this learner wants nothing to move. */
export const isStill = ({ look }: Pick<Progress, 'look'>): boolean => look?.still ?? false;

/** By how much this learner's clocks are longer. */
export const extraTimeOf = ({ extraTime }: Pick<Progress, 'extraTime'>): number =>
  extraTime?.share ?? 0;
