import type { ColorDepth } from '../../ui/theme.ts';
import { isScreen, isTmux } from '../multiplexer.ts';
import type { Asked } from './asked.ts';
import { type Finding, note, ok } from './finding.ts';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly depth: ColorDepth;
  readonly asked: Asked;
}

const names: Readonly<Record<Exclude<ColorDepth, 'none'>, string>> = {
  full: '16 million',
  '256': '256',
  sixteen: '16',
};

export function colours({ depth, env, asked: { tmux } }: Surroundings): Finding {
  if (depth === 'none') return note('colours', `none: ${whyNone(env)}; bold and reverse instead`);
  const name = names[depth];
  if (depth === 'full' && tmux && !tmux.passesFull) {
    const setting = `set -as terminal-features ',${tmux.around}:RGB'`;
    const text = `${name}, of which tmux passes on fewer; where ${tmux.around} has them, in tmux.conf: ${setting}`;
    return note('colours', text);
  }
  if (depth === 'full') return ok('colours', name);
  if (isTmux(env)) {
    return ok('colours', `${name}; COLORTERM=truecolor says that tmux passes on more`);
  }
  if (isScreen(env)) {
    const more = 'of more screen knows nothing before "term screen-256color" in .screenrc';
    return ok('colours', depth === '256' ? `${name}, all that screen knows` : `${name}; ${more}`);
  }
  return ok('colours', `${name}; COLORTERM=truecolor where the terminal has more`);
}

function whyNone(env: Surroundings['env']): string {
  if (env.FORCE_COLOR !== undefined) return `FORCE_COLOR=${env.FORCE_COLOR}`;
  if (env.NO_COLOR) return 'NO_COLOR is set';
  if (env.CLICOLOR === '0') return 'CLICOLOR=0';
  return 'the terminal names none, or --no-color was given';
}

export function background({ asked }: Surroundings): Finding {
  if (asked.background) return ok('background', asked.background);
  const since = asked.tmux
    ? `tmux ${asked.tmux.version} does not say, 3.4 does`
    : 'the terminal does not say';
  return note(
    'background',
    `${since}: taken for dark; --theme light, or a theme in Settings, where it is light`,
  );
}

export function updates({ asked }: Surroundings): Finding {
  if (asked.synchronised) return ok('updates', 'shown when they are whole (mode 2026)');
  const who = asked.tmux
    ? 'tmux holds them back from 3.7 on'
    : 'the terminal does not say that it holds them back';
  return note('updates', `may be seen half drawn: ${who}`);
}
