import { createContext, useContext } from 'react';
import type { ThemeName } from '../progress/theme-names.ts';
import { nearestOf256 } from './theme/nearest-256.ts';
import {
  type Background,
  type Palette,
  palettes,
  sixteen,
  type Tone,
  type TonePaint,
} from './theme/palettes.ts';

export type { Tone, TonePaint } from './theme/palettes.ts';

/** How many colours the terminal has: none, the sixteen of its own palette, 256, or true colour. */
export type ColorDepth = 'none' | 'sixteen' | '256' | 'full';

export interface Theme {
  readonly tone: Readonly<Record<Tone, TonePaint>>;
  /** The header's band. */
  readonly band: { readonly backgroundColor?: string; readonly inverse?: boolean };
  /** The terminal opens links that are clicked (OSC 8). */
  readonly hyperlinks?: boolean;
  /** Nothing moves but what has changed. */
  readonly still?: boolean;
}

/** What a theme is made for. */
interface ThemeFor {
  readonly depth: ColorDepth;
  readonly background: Background;
  readonly name: ThemeName;
}

/** `auto`, `dark` and `light` are one palette; the others fit the background that was found. */
export function themeFor({ depth, background, name }: ThemeFor): Theme {
  const palette = name === 'high-contrast' || name === 'colour-blind' ? name : 'standard';
  const behind = name === 'dark' || name === 'light' ? name : background;
  if (depth === 'none') return monochrome;
  if (depth === 'sixteen') return { tone: sixteen[palette][behind], band: {} };
  const { tone, band } = palettes[palette][behind];
  const shade = depth === 'full' ? (hex: string) => hex : ansi256;
  return {
    tone: shaded(tone, shade),
    band: { backgroundColor: shade(band) },
  };
}

const shaded = (tones: Palette['tone'], shade: (hex: string) => string): Palette['tone'] =>
  Object.fromEntries(
    Object.entries(tones).map(([name, { color, ...rest }]) => [
      name,
      { ...rest, ...(color === undefined ? {} : { color: shade(color) }) },
    ]),
  ) as Record<Tone, TonePaint>;

/** In the words of Ink, and of paint.ts. */
const ansi256 = (hex: string): string => `ansi256(${nearestOf256(hex)})`;

/** Without colours weight, shade and reversal have to do; glyphs and words say the rest. */
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
};

export const ThemeContext = createContext<Theme>(
  themeFor({ depth: 'full', background: 'dark', name: 'auto' }),
);

/** `const { tone } = useTheme()`, then `<Text {...tone.warning}>`. */
export const useTheme = (): Theme => useContext(ThemeContext);
