import type { AppState } from '../session/state.ts';
import type { Page } from './page.ts';
import { oneLine } from './words.ts';

/** All that a page says. */
export const whole = ({ lines, standing = [] }: Page): string[] => [...lines, ...standing];

/** What is said by itself while one stays. */
const passing = ({ lines, crossed = [] }: Page): string[] => [...crossed, ...lines];

/** What is to be said after a change: a new place as a whole, on the same one what is new. */
export function news(before: Page | undefined, after: Page): string[] {
  if (before?.place !== after.place) return whole(after);
  const known = new Map<string, number>();
  for (const line of passing(before)) known.set(line, (known.get(line) ?? 0) + 1);
  return passing(after).filter((line) => {
    const left = known.get(line) ?? 0;
    known.set(line, left - 1);
    return left <= 0;
  });
}

/** What the app itself has to say: a notice, or what is wrong with a file that is being written. */
export function announcements(before: AppState | undefined, after: AppState): string[] {
  const { notice, preview } = after;
  return [
    ...(notice && notice !== before?.notice
      ? [`${notice.tone === 'warning' ? 'Warning' : 'Notice'}: ${oneLine(notice.text)}`]
      : []),
    ...(preview && preview !== before?.preview
      ? [
          preview.faults.length === 0
            ? `${preview.file} has no faults.`
            : `${preview.file}, faults: ${preview.faults.length}.`,
          ...preview.faults.map(oneLine),
        ]
      : []),
  ];
}
