/** How many lines are hidden above and below what is shown: `↑ 2 ↓ 4`; nothing when all is seen. */
export const hiddenText = (above: number, below: number): string =>
  [...(above > 0 ? [`↑ ${above}`] : []), ...(below > 0 ? [`↓ ${below}`] : [])].join(' ');

/**
 * The first line to show of a list, so that the cursor is seen with a line of what surrounds it.
 * @param cursor line of the cursor, or −1
 */
export function visibleWindow(lines: number, cursor: number, height: number): number {
  const last = Math.max(0, lines - height);
  return Math.min(last, Math.max(0, cursor - Math.max(0, Math.floor(height / 2))));
}
