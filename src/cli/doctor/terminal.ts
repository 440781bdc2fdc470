import type { ColorDepth } from '../../ui/theme.ts';
import { isDumb } from '../has-terminal.ts';
import { knowsHyperlinks } from '../hyperlinks.ts';
import { wantsAscii } from '../wants-ascii.ts';
import { type Finding, fails, note, ok } from './finding.ts';

/** What is known of the terminal without asking it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Both its input and its output are a terminal's. */
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly depth: ColorDepth;
  /** The least size of the app. */
  readonly smallest: { readonly columns: number; readonly rows: number };
}

export function terminalFindings(around: Surroundings): readonly Finding[] {
  if (!around.isTerminal) {
    return [note('terminal', 'none here: text is printed; --screen-reader plays line by line')];
  }
  if (isDumb(around.env)) {
    return [note('terminal', 'TERM=dumb only appends text: --screen-reader plays line by line')];
  }
  return [
    ok('terminal', nameOf(around.env)),
    size(around),
    colours(around),
    characters(around),
    links(around),
    clipboard(around),
    note('wheel', 'moves and scrolls, where the terminal makes arrow keys of it'),
  ];
}

function nameOf({ TERM, TERM_PROGRAM, TERM_PROGRAM_VERSION, ...env }: Surroundings['env']): string {
  const program = [TERM_PROGRAM, TERM_PROGRAM_VERSION].filter(Boolean).join(' ');
  const within = env.TMUX ? ', inside tmux' : env.STY ? ', inside screen' : '';
  const far = env.SSH_CONNECTION ? ', over SSH' : '';
  return `${TERM ?? 'TERM is not set'}${program === '' ? '' : ` (${program})`}${within}${far}`;
}

function size({ columns, rows, smallest }: Surroundings): Finding {
  const is = `${columns}×${rows}`;
  return columns < smallest.columns || rows < smallest.rows
    ? fails('size', `${is}; ${smallest.columns}×${smallest.rows} is the least`)
    : ok('size', is);
}

const depths: Readonly<Record<Exclude<ColorDepth, 'none'>, string>> = {
  full: '16 million',
  '256': '256',
  sixteen: '16',
};

function colours({ depth, env }: Surroundings): Finding {
  if (depth === 'none') {
    const why = env.NO_COLOR ? 'NO_COLOR is set' : 'the terminal names none';
    return note('colours', `none: ${why}; bold and reverse take their place`);
  }
  const more =
    depth !== 'full' && env.TMUX ? '; COLORTERM=truecolor says that tmux passes on more' : '';
  return ok('colours', `${depths[depth]}${more}`);
}

function characters({ env, platform }: Surroundings): Finding {
  if (!wantsAscii(undefined, env, platform)) return ok('characters', 'Unicode');
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].find((name) => env[name]);
  const why = env.TERM === 'linux' ? 'TERM=linux' : `${locale}=${env[locale ?? '']}`;
  return note('characters', `ASCII, for ${why}; --no-ascii where that is wrong`);
}

const links = ({ env }: Surroundings): Finding =>
  knowsHyperlinks(env)
    ? ok('links', 'opened by the terminal')
    : note('links', 'shown as addresses; FORCE_HYPERLINK=1 where the terminal does open them');

/** Nobody can ask whether a terminal takes what is copied (OSC 52). */
function clipboard({ env }: Surroundings): Finding {
  if (env.TERM_PROGRAM === 'Apple_Terminal' || env.TERM === 'linux') {
    return note('clipboard', 'this terminal does not take what is copied');
  }
  const setting = env.TMUX ? '; in tmux: set -g set-clipboard on' : '';
  return note('clipboard', `filled through the terminal (OSC 52), where that allows it${setting}`);
}
