import { formatShare } from '../lib/units.ts';
import type { Progress } from '../progress/progress.ts';
import { limitsOf } from '../session/review/cards.ts';
import {
  extraTimeOf,
  isStill,
  type Setting,
  type SettingsScreen,
  settings,
  themeOf,
} from '../session/settings/settings.ts';
import { type Page, type Reply, say, send, taking } from './page.ts';
import { placeNamed } from './words.ts';

export function settingsPage({ setting }: SettingsScreen, progress: Progress): Page {
  const turn = (rest: string, by: 1 | -1): Reply => {
    const place = placeNamed(rest, settings.length);
    if (place === undefined) return say(`Say which: a number from 1 to ${settings.length}.`);
    const steps = (place - settings.indexOf(setting) + settings.length) % settings.length;
    return send(
      ...Array.from({ length: steps }, () => ({ type: 'settings/move', by: 1 }) as const),
      { type: 'settings/turn', by },
    );
  };
  const texts = settingTexts(progress);
  return {
    place: 'settings',
    lines: [
      'Settings. Type more or less and a number, such as more 3.',
      ...settings.map((one, index) => `${index + 1}: ${texts[one]}.`),
    ],
    commands: [
      taking(['more', 'next', '+'], 'NUMBER', 'the next value of a setting', (rest) =>
        turn(rest, 1),
      ),
      taking(['less', 'previous', '-'], 'NUMBER', 'the value before', (rest) => turn(rest, -1)),
    ],
  };
}

function settingTexts(progress: Progress): Readonly<Record<Setting, string>> {
  const { perSession, newPerDay } = limitsOf(progress);
  const extra = extraTimeOf(progress);
  return {
    'per-session': `Questions in a session of review: ${perSession} at most`,
    'new-per-day': `New things in a day of review: ${newPerDay}`,
    'extra-time': `Extra time on every clock: ${extra === 0 ? 'none' : formatShare(extra)}`,
    theme: `Theme of the screen: ${themeOf(progress)}`,
    motion: `Moving dots on the screen: ${isStill(progress) ? 'off' : 'on'}`,
  };
}
