import { createContext, useContext } from 'react';

/** What a colour means. Screens know these only; a glyph or a word always says the same. */
export type Tone = 'text' | 'muted' | 'accent' | 'focus' | 'ok' | 'warning' | 'bad';

/** How many colours the terminal has: none, the sixteen of its own palette, or true colour. */
export type ColorDepth = 'none' | 'ansi' | 'full';

/** Props to spread on Ink's `Text`. */
export interface TonePaint {
  readonly color?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
}

export interface Theme {
  readonly tone: Readonly<Record<Tone, TonePaint>>;
  /** The header's band. */
  readonly band: { readonly backgroundColor?: string; readonly inverse?: boolean };
  /** The row under the cursor, beside its pointer. */
  readonly selected: { readonly backgroundColor?: string };
  /** The terminal opens links that are clicked (OSC 8). */
  readonly hyperlinks?: boolean;
}

const dark: Theme = {
  tone: {
    text: { color: '#d5d9e5' },
    muted: { color: '#7f879c' },
    accent: { color: '#e8a25c' },
    focus: { color: '#7fc8f0', bold: true },
    ok: { color: '#8ccf7e' },
    warning: { color: '#e6c75c' },
    bad: { color: '#f07178' },
  },
  band: { backgroundColor: '#262b3a' },
  selected: { backgroundColor: '#2b3245' },
};

/** Sixteen colours: the terminal's own palette decides, so backgrounds stay as they are. */
const darkAnsi: Theme = {
  tone: {
    text: {},
    muted: { color: 'gray' },
    accent: { color: 'yellow' },
    focus: { color: 'cyan', bold: true },
    ok: { color: 'green' },
    warning: { color: 'yellowBright' },
    bad: { color: 'red', bold: true },
  },
  band: {},
  selected: {},
};

const monochrome: Theme = {
  tone: {
    text: {},
    muted: { dimColor: true },
    accent: { bold: true },
    focus: { bold: true },
    ok: {},
    warning: { bold: true },
    bad: { bold: true },
  },
  band: { inverse: true },
  selected: {},
};

export const themeFor = (depth: ColorDepth): Theme =>
  depth === 'full' ? dark : depth === 'ansi' ? darkAnsi : monochrome;

export const ThemeContext = createContext<Theme>(dark);

/** `const { tone } = useTheme()`, then `<Text {...tone.warning}>`. */
export const useTheme = (): Theme => useContext(ThemeContext);
