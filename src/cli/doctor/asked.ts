import { execFileSync } from 'node:child_process';
import type { Background } from '../../ui/theme/palettes.ts';
import { askTerminal } from '../ask-terminal.ts';
import { backgroundIn, backgroundSaid, isAll } from '../background.ts';

/** What a terminal, and tmux where it stands between, say of themselves when they are asked. */
export interface Asked {
  /** Undefined where nobody says. */
  readonly background?: Background | undefined;
  /** Whether it shows an update only when it is whole (mode 2026). */
  readonly synchronised?: boolean | undefined;
  readonly tmux?: Tmux | undefined;
}

interface Tmux {
  readonly version: string;
  /** What the terminal around it calls itself. */
  readonly around: string;
  /** It passes on 16 million colours. */
  readonly passesFull: boolean;
}

const question = '\u001b]11;?\u001b\\\u001b[?2026$p\u001b[c';
/** What has no idea of a question may have shown it. */
const wipe = '\r\u001b[K';

export async function askAround(process: NodeJS.Process): Promise<Asked> {
  const { stdin, stdout, env } = process;
  try {
    const answers = await askTerminal({ stdin, stdout }, question, isAll(env));
    return {
      background: backgroundSaid(env.COLORFGBG) ?? backgroundIn(answers),
      synchronised: answers.synchronised,
      tmux: env.TMUX ? askTmux() : undefined,
    };
  } finally {
    stdin.setRawMode(false);
    stdout.write(wipe);
  }
}

function askTmux(): Tmux | undefined {
  const wanted = '#{version}\n#{client_termname}\n#{client_termfeatures}';
  try {
    const told = execFileSync('tmux', ['display-message', '-p', wanted], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 1000,
    });
    const [version = '', around = '', features = ''] = told.split('\n');
    return { version, around, passesFull: features.split(',').includes('RGB') };
  } catch {
    // It is on another machine, or has no client.
    return undefined;
  }
}
