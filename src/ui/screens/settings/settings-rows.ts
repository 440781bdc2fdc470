import { fitText } from '../../../lib/text.ts';
import { formatShare } from '../../../lib/units.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { ThemeName } from '../../../progress/theme-names.ts';
import { limitsOf } from '../../../session/review/cards.ts';
import {
  extraTimeOf,
  isStill,
  type Setting,
  type SettingsScreen,
  settings,
  themeOf,
} from '../../../session/settings/settings.ts';
import { blankRow, cutRow, type Row } from '../../rows.ts';

const nameWidth = 18;
const valueWidth = 18;

const themeSays: Readonly<Record<ThemeName, string>> = {
  auto: 'as your terminal is',
  dark: 'light on dark',
  light: 'dark on light',
  'high-contrast': 'the strongest colours',
  'colour-blind': 'without red and green',
};

/** What can be set, under the screens that it is for. */
export function settingsRows(screen: SettingsScreen, progress: Progress, width: number): Row[] {
  const { perSession, newPerDay } = limitsOf(progress);
  const extra = extraTimeOf(progress);
  const known: Readonly<Record<Setting, { name: string; value: string; says: string }>> = {
    'per-session': {
      name: 'A session',
      value: `${perSession}`,
      says: 'questions at most',
    },
    'new-per-day': {
      name: 'New in a day',
      value: `${newPerDay}`,
      says: 'things not met before',
    },
    'extra-time': {
      name: 'Extra time',
      value: extra === 0 ? 'none' : formatShare(extra),
      says: 'longer clocks, also in exams',
    },
    theme: {
      name: 'Theme',
      value: themeOf(progress),
      says: themeSays[themeOf(progress)],
    },
    motion: {
      name: 'Moving dots',
      value: isStill(progress) ? 'off' : 'on',
      says: 'on the lines of a system',
    },
  };
  const row = (setting: Setting): Row => {
    const { name, value, says } = known[setting];
    const selected = setting === screen.setting;
    return [
      { text: selected ? '❯ ' : '  ', tone: 'focus' },
      { text: fitText(name, nameWidth), tone: selected ? 'focus' : 'text', bold: selected },
      { text: fitText(selected ? `‹ ${value} ›` : `  ${value}`, valueWidth), tone: 'text' },
      { text: says, tone: 'muted' },
    ];
  };
  const rows: Row[] = [
    [{ text: 'Review', tone: 'accent', bold: true }],
    ...settings.slice(0, 2).map(row),
    blankRow,
    [{ text: 'Quizzes', tone: 'accent', bold: true }],
    ...settings.slice(2, 3).map(row),
    blankRow,
    [{ text: 'Looks', tone: 'accent', bold: true }],
    ...settings.slice(3).map(row),
  ];
  return rows.map((one) => cutRow(one, width));
}
