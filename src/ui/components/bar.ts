const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** How much of `width` cells a share fills, in eighths of a cell, and the rest of the cells. */
export function bar(
  share: number,
  width: number,
): { readonly filled: string; readonly rest: string } {
  const cells = Math.max(0, Math.floor(width));
  const full = Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)) * cells;
  let whole = Math.floor(full);
  let eighth = Math.round((full - whole) * 8);
  if (eighth === 8) [whole, eighth] = [whole + 1, 0];
  // Something is never drawn as nothing.
  if (whole === 0 && eighth === 0 && share > 0) eighth = 1;
  const filled = '█'.repeat(whole) + eighths[eighth]!;
  return { filled, rest: '░'.repeat(Math.max(0, cells - filled.length)) };
}
