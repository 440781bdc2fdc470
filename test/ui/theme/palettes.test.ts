import { describe, expect, test } from 'vitest';
import { hexOf256, nearestOf256 } from '../../../src/ui/theme/nearest-256.ts';
import { type Background, type PaletteName, palettes } from '../../../src/ui/theme/palettes.ts';
import { themeFor } from '../../../src/ui/theme.ts';

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map(linear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, WCAG 2.2. */
const contrast = (a: Rgb, b: Rgb): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Backgrounds that terminals come with. */
const backgrounds: Readonly<Record<Background, readonly string[]>> = {
  dark: ['#000000', '#1e1e1e', '#1d1f21', '#282c34'],
  light: ['#ffffff', '#fafafa', '#f6f6f6'],
};

const all = (Object.keys(palettes) as PaletteName[]).flatMap((name) =>
  (['dark', 'light'] as const).map((background) => ({ name, background })),
);

describe.each(all)('$name on $background', ({ name, background }) => {
  const { tone, band } = palettes[name][background];
  const least = name === 'high-contrast' ? 7 : 4.5;
  const shades = [
    {
      of: 'all colours',
      shade: (hex: string) => hex,
      leastBehind: name === 'high-contrast' ? 4.5 : 3,
    },
    { of: '256', shade: (hex: string) => hexOf256(nearestOf256(hex)), leastBehind: 3 },
  ];

  describe.each(shades)('of $of', ({ shade, leastBehind }) => {
    test.each(Object.entries(tone))('%s is legible', (_, { color }) => {
      const letters = rgbOf(shade(color!));
      for (const behind of backgrounds[background]) {
        expect(contrast(letters, rgbOf(behind)), behind).toBeGreaterThanOrEqual(least);
      }
      for (const behind of [band]) {
        const shown = rgbOf(shade(behind));
        expect(contrast(letters, shown), behind).toBeGreaterThanOrEqual(leastBehind);
      }
    });
  });
});

/**
 * How colours look to somebody without red or without green cones: Machado, Oliveira and Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
 */
const deficiencies: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** CIE L*a*b* of linear sRGB, D65. */
const labOf = ([red, green, blue]: Rgb): Rgb => {
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047;
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
};

const seenBy = (matrix: readonly Rgb[], hex: string): Rgb => {
  const rgb = rgbOf(hex).map(linear) as unknown as Rgb;
  const channel = (row: Rgb) =>
    Math.max(0, Math.min(1, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
  return labOf(matrix.map(channel) as unknown as Rgb);
};

const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(Object.entries(deficiencies))('to somebody with %s', (_, matrix) => {
  test.each(['dark', 'light'] as const)('what is well, doubtful and bad differs on %s', (side) => {
    const { ok, warning, bad } = palettes['colour-blind'][side].tone;
    const [well, doubtful, wrong] = [ok, warning, bad].map(({ color }) => seenBy(matrix, color!));
    // Ten steps of what an eye can just tell apart.
    expect(distance(well!, doubtful!)).toBeGreaterThan(23);
    expect(distance(well!, wrong!)).toBeGreaterThan(23);
    expect(distance(doubtful!, wrong!)).toBeGreaterThan(23);
  });
});

test('a terminal with 256 colours gets their numbers, one with sixteen its own names', () => {
  const colours = (depth: '256' | 'sixteen' | 'none') =>
    Object.values(themeFor({ depth, background: 'dark', name: 'auto' }).tone).map(
      ({ color }) => color ?? '',
    );
  for (const color of colours('256')) expect(color).toMatch(/^ansi256\(\d+\)$/);
  for (const color of colours('sixteen')) expect(color).toMatch(/^[a-zA-Z]*$/);
  expect(colours('none').join('')).toBe('');
});

test('dark and light say so; the other themes go by the terminal', () => {
  const text = (name: Parameters<typeof themeFor>[0]['name'], background: Background) =>
    themeFor({ depth: 'full', background, name }).tone.text.color;
  expect(text('light', 'dark')).toBe(text('auto', 'light'));
  expect(text('dark', 'light')).toBe(text('auto', 'dark'));
  expect(text('high-contrast', 'light')).toBe('#000000');
  expect(text('high-contrast', 'dark')).toBe('#ffffff');
});
