/** The steps of each colour in the cube of 6 × 6 × 6 that stands at 16 to 231 of the 256. */
const steps = [0, 95, 135, 175, 215, 255];

type Triple = readonly [number, number, number];

const cube: readonly Triple[] = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => [red, green, blue] as const)),
);
const greys = Array.from({ length: 24 }, (_, n): Triple => [8 + 10 * n, 8 + 10 * n, 8 + 10 * n]);

/** Terminals agree on these; the sixteen before them are the user's own. */
const [first, known] = [16, [...cube, ...greys]];

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Where a colour is in Oklab, in which what looks alike is near (Björn Ottosson, 2020). */
function oklab(rgb: Triple): Triple {
  const [red, green, blue] = rgb.map(linear) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The number of the colour that looks most like `#rrggbb`. */
export function nearestOf256(hex: string): number {
  const wanted = oklab(
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Triple,
  );
  const apart = known.map((rgb) => Math.hypot(...oklab(rgb).map((part, n) => part - wanted[n]!)));
  return first + apart.indexOf(Math.min(...apart));
}

/** What one of the 256 looks like, as `#rrggbb`. */
export const hexOf256 = (index: number): string =>
  `#${known[index - first]!.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
