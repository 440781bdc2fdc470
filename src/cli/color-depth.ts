import type { ColorDepth } from '../ui/theme.ts';
import { isScreen } from './multiplexer.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How many colours the terminal shows. */
export const colorDepth = (noColor = false): ColorDepth =>
  noColor ? 'none' : depthIn(process.env, (env) => process.stdout.getColorDepth(env));

/** @param bitsIn what Node makes of an environment: it knows FORCE_COLOR and many terminals */
export function depthIn(env: Environment, bitsIn: (env: object) => number): ColorDepth {
  // Where somebody looks at a terminal it is no matter that a robot would have none. NO_COLOR is
  // looked at here: Node takes an empty one for set, and warns where colours are forced, too.
  const { CI: _, NO_COLOR, ...rest } = env;
  const bits = bitsIn(rest);
  if (env.FORCE_COLOR !== undefined) return depthOf(bits);
  if (NO_COLOR || env.CLICOLOR === '0' || bits <= 1) return 'none';
  const { TERM = '', COLORTERM = '' } = env;
  const says24 = /^(truecolor|24bit)$/.test(COLORTERM) || TERM.endsWith('-direct');
  // What screen does not know it takes for other colours, blinking or worse: 38;2;… to 4.9.
  if (isScreen(env)) return says24 || bits >= 8 || says256(TERM) ? '256' : 'sixteen';
  // Node takes every tmux for one of 256 colours; COLORTERM knows better.
  return says24 ? 'full' : depthOf(says256(TERM) ? Math.max(bits, 8) : bits);
}

const says256 = (term: string): boolean => /-256(color)?$/.test(term);

function depthOf(bits: number): ColorDepth {
  if (bits <= 1) return 'none';
  if (bits >= 24) return 'full';
  return bits >= 8 ? '256' : 'sixteen';
}
