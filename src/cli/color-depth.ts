import type { ColorDepth } from '../ui/theme.ts';

/** How many colours the terminal shows; Node knows NO_COLOR, FORCE_COLOR and many terminals. */
export function colorDepth(noColor = false): ColorDepth {
  if (noColor) return 'none';
  const bits = process.stdout.getColorDepth();
  if (bits <= 1) return 'none';
  // Node takes every tmux for one of 256 colours; COLORTERM knows better.
  const says24 = /^(truecolor|24bit)$/.test(process.env.COLORTERM ?? '');
  if (bits >= 24 || (bits >= 8 && says24)) return 'full';
  return bits >= 8 ? '256' : 'sixteen';
}
