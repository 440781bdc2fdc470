import { usualSize } from '../../ui/frame.ts';
import type { ColorDepth } from '../../ui/theme.ts';
import { isDumb, noScreenHint } from '../has-terminal.ts';
import { knowsHyperlinks } from '../hyperlinks.ts';
import { isScreen, isTmux } from '../multiplexer.ts';
import { wantsAscii } from '../wants-ascii.ts';
import type { Asked } from './asked.ts';
import { background, colours, updates } from './colours.ts';
import { type Finding, fails, note, ok } from './finding.ts';

/** What is known of the terminal. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Both its input and its output are a terminal's. */
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly depth: ColorDepth;
  readonly asked: Asked;
  /** The least size of the app. */
  readonly smallest: { readonly columns: number; readonly rows: number };
}

export function terminalFindings(around: Surroundings): readonly Finding[] {
  const { isTerminal, env, platform } = around;
  if (!isTerminal || isDumb(env)) {
    const none = 'none here: text is printed; --screen-reader plays line by line';
    return [note('terminal', noScreenHint(env, platform) ?? none)];
  }
  return [
    ok('terminal', nameOf(around)),
    size(around),
    colours(around),
    background(around),
    characters(around),
    updates(around),
    links(around),
    clipboard(around),
    note('wheel', 'moves and scrolls, where the terminal makes arrow keys of it'),
  ];
}

function nameOf({ env, asked: { tmux } }: Surroundings): string {
  const { TERM, TERM_PROGRAM, TERM_PROGRAM_VERSION } = env;
  // Tmux gives its own name.
  const program = tmux ? '' : [TERM_PROGRAM, TERM_PROGRAM_VERSION].filter(Boolean).join(' ');
  const known = TERM ?? (env.WT_SESSION ? 'Windows Terminal' : 'TERM is not set');
  const far = env.SSH_CONNECTION ? ', over SSH' : '';
  return `${known}${program === '' ? '' : ` (${program})`}${within(env, tmux)}${far}`;
}

function within(env: Surroundings['env'], tmux: Asked['tmux']): string {
  if (tmux) return `, inside tmux ${tmux.version} in ${tmux.around}`;
  return isTmux(env) ? ', inside tmux' : isScreen(env) ? ', inside screen' : '';
}

function size({ columns, rows, smallest }: Surroundings): Finding {
  if (columns === 0 || rows === 0) {
    const { columns: width, rows: height } = usualSize;
    const setting = `stty cols ${width} rows ${height}`;
    return note(
      'size',
      `the terminal does not say: taken for ${width}×${height}; ${setting} sets it`,
    );
  }
  const is = `${columns}×${rows}`;
  return columns < smallest.columns || rows < smallest.rows
    ? fails('size', `${is}; ${smallest.columns}×${smallest.rows} is the least`)
    : ok('size', is);
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
  const setting = isTmux(env) ? '; in tmux: set -g set-clipboard on' : '';
  return note('clipboard', `filled through the terminal (OSC 52), where that allows it${setting}`);
}
