/** What a colour means. Screens know these only; a glyph or a word always says the same. */
export type Tone = 'text' | 'muted' | 'accent' | 'focus' | 'ok' | 'warning' | 'bad';

/** Props to spread on Ink's `Text`. */
export interface TonePaint {
  readonly color?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
}

/** Whether the terminal writes light on dark or dark on light. */
export type Background = 'dark' | 'light';

/** For everyone; with the strongest contrast; told apart by eyes that confuse red and green. */
export type PaletteName = 'standard' | 'high-contrast' | 'colour-blind';

export interface Palette {
  readonly tone: Readonly<Record<Tone, TonePaint>>;
  /** Behind the header. */
  readonly band: string;
}

/** What two palettes have in common: what is no signal. */
const quiet = {
  dark: { tone: { text: { color: '#d5d9e5' }, muted: { color: '#8d95ab' } }, band: '#262b3a' },
  light: { tone: { text: { color: '#2b303b' }, muted: { color: '#656c7d' } }, band: '#e4e7ee' },
} as const;

/**
 * Colours as `#rrggbb`. Against the backgrounds that terminals have, texts keep a contrast of 4.5
 * (WCAG 2.2, 1.4.3), of the one with high contrast 7 (1.4.6). In the colour-blind one, well, doubtful
 * and bad stay far apart for eyes without red or without green cones; tests compute both.
 */
export const palettes: Readonly<Record<PaletteName, Readonly<Record<Background, Palette>>>> = {
  standard: {
    dark: {
      tone: {
        ...quiet.dark.tone,
        accent: { color: '#e8a25c' },
        focus: { color: '#7fc8f0', bold: true },
        ok: { color: '#8ccf7e' },
        warning: { color: '#e6c75c' },
        bad: { color: '#f07178' },
      },
      band: quiet.dark.band,
    },
    light: {
      tone: {
        ...quiet.light.tone,
        accent: { color: '#9a4d00' },
        focus: { color: '#005f9e', bold: true },
        ok: { color: '#2c6e1f' },
        warning: { color: '#7d5800' },
        bad: { color: '#b3232d' },
      },
      band: quiet.light.band,
    },
  },
  'high-contrast': {
    dark: {
      tone: {
        text: { color: '#ffffff' },
        muted: { color: '#c6cbd8' },
        accent: { color: '#ffc27a', bold: true },
        focus: { color: '#8fdcff', bold: true },
        ok: { color: '#9dff8a' },
        warning: { color: '#ffe55c' },
        bad: { color: '#ffa3a3', bold: true },
      },
      band: '#003a70',
    },
    light: {
      tone: {
        text: { color: '#000000' },
        muted: { color: '#3d424d' },
        accent: { color: '#6b3300', bold: true },
        focus: { color: '#003a75', bold: true },
        ok: { color: '#0f4a06' },
        warning: { color: '#533a00' },
        bad: { color: '#860010', bold: true },
      },
      band: '#d3deee',
    },
  },
  'colour-blind': {
    dark: {
      tone: {
        ...quiet.dark.tone,
        accent: { color: '#d79bc0' },
        focus: { color: '#ffffff', bold: true },
        ok: { color: '#56b4e9' },
        warning: { color: '#f2e449' },
        bad: { color: '#ff6f7d', bold: true },
      },
      band: quiet.dark.band,
    },
    light: {
      tone: {
        ...quiet.light.tone,
        accent: { color: '#8a3b70' },
        focus: { color: '#000000', bold: true },
        ok: { color: '#0b50b8' },
        warning: { color: '#806a00' },
        bad: { color: '#6b0a4a', bold: true },
      },
      band: quiet.light.band,
    },
  },
};

/**
 * Sixteen colours: the terminal's own palette decides what they are, so that backgrounds stay as
 * they are and only names are used which are legible on them.
 */
export const sixteen: Readonly<Record<PaletteName, Readonly<Record<Background, Palette['tone']>>>> =
  {
    standard: {
      dark: {
        text: {},
        muted: { color: 'gray' },
        accent: { color: 'yellow' },
        focus: { color: 'cyan', bold: true },
        ok: { color: 'green' },
        warning: { color: 'yellowBright' },
        bad: { color: 'red', bold: true },
      },
      light: {
        text: {},
        muted: { color: 'gray' },
        accent: { color: 'magenta' },
        focus: { color: 'blue', bold: true },
        ok: { color: 'green' },
        warning: { color: 'yellow', bold: true },
        bad: { color: 'red', bold: true },
      },
    },
    'high-contrast': {
      dark: {
        text: { color: 'whiteBright' },
        muted: { color: 'white' },
        accent: { color: 'whiteBright', bold: true },
        focus: { color: 'cyanBright', bold: true },
        ok: { color: 'greenBright' },
        warning: { color: 'yellowBright', bold: true },
        bad: { color: 'redBright', bold: true },
      },
      light: {
        text: { color: 'black' },
        muted: { color: 'black' },
        accent: { color: 'black', bold: true },
        focus: { color: 'blue', bold: true },
        ok: { color: 'black' },
        warning: { color: 'black', bold: true },
        bad: { color: 'red', bold: true },
      },
    },
    'colour-blind': {
      dark: {
        text: {},
        muted: { color: 'gray' },
        accent: { color: 'magentaBright' },
        focus: { color: 'whiteBright', bold: true },
        ok: { color: 'cyan' },
        warning: { color: 'yellowBright' },
        bad: { color: 'red', bold: true },
      },
      light: {
        text: {},
        muted: { color: 'gray' },
        accent: { color: 'magenta' },
        focus: { color: 'black', bold: true },
        ok: { color: 'blue' },
        warning: { color: 'yellow', bold: true },
        bad: { color: 'red', bold: true },
      },
    },
  };
