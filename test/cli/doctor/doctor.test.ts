import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFindings } from '../../../src/cli/doctor/data.ts';
import { findingsText, ok } from '../../../src/cli/doctor/finding.ts';
import { type Surroundings, terminalFindings } from '../../../src/cli/doctor/terminal.ts';
import { emptyProgress } from '../../../src/progress/progress.ts';
import { smallest } from '../../../src/ui/frame.ts';
import { newcomersHome } from '../../support/pty.ts';

const good: Surroundings = {
  env: { TERM: 'xterm-kitty', LANG: 'en_GB.UTF-8' },
  platform: 'linux',
  isTerminal: true,
  columns: 120,
  rows: 40,
  depth: 'full',
  smallest,
  asked: { background: 'light', synchronised: true },
};
const said = (around: Partial<Surroundings>): string =>
  findingsText(terminalFindings({ ...good, ...around })).replace(/ +/g, ' ');

describe('of the terminal', () => {
  test('a good one is told in plain lines', () => {
    expect(said({})).toMatchInlineSnapshot(`
      " ok terminal xterm-kitty
       ok size 120×40
       ok colours 16 million
       ok background light
       ok characters Unicode
       ok updates shown when they are whole (mode 2026)
       ok links opened by the terminal
       note clipboard filled through the terminal (OSC 52), where that allows it
       note wheel moves and scrolls, where the terminal makes arrow keys of it

      Everything works."
    `);
  });

  const tmux = { version: '3.3a', around: 'xterm-kitty', passesFull: false };

  test.each<[string, Partial<Surroundings>, string]>([
    ['no terminal', { isTerminal: false }, 'note terminal none here'],
    ['a dumb one', { env: { TERM: 'dumb' } }, 'note terminal TERM=dumb'],
    [
      "Git Bash's own window",
      { platform: 'win32', isTerminal: false, env: { MSYSTEM: 'MINGW64', TERM: 'xterm' } },
      'note terminal From Git Bash "winpty sysdojo.cmd" opens it',
    ],
    [
      'Windows Terminal, which names none',
      { platform: 'win32', env: { WT_SESSION: 'x', LANG: 'C' } },
      'ok terminal Windows Terminal\n',
    ],
    ['a small one', { columns: 59 }, 'fails size 59×40; 60×18 is the least'],
    ['one that knows no size', { columns: 0, rows: 0 }, 'note size the terminal does not say'],
    ['no colours', { depth: 'none', env: { NO_COLOR: '1' } }, 'note colours none: NO_COLOR is set'],
    ['none wanted', { depth: 'none', env: { CLICOLOR: '0' } }, 'note colours none: CLICOLOR=0;'],
    ['none forced', { depth: 'none', env: { FORCE_COLOR: '0' } }, 'none: FORCE_COLOR=0;'],
    ['few', { depth: '256', env: { TERM: 'xterm' } }, 'ok colours 256; COLORTERM=truecolor where'],
    ['tmux', { depth: '256', env: { TMUX: '/tmp/x' } }, 'ok colours 256; COLORTERM=truecolor'],
    [
      'tmux that passes on fewer colours',
      { asked: { tmux }, env: { TMUX: '/tmp/x' } },
      "note colours 16 million, of which tmux passes on fewer; where xterm-kitty has them, in tmux.conf: set -as terminal-features ',xterm-kitty:RGB'",
    ],
    [
      'tmux that passes on all',
      { asked: { tmux: { ...tmux, passesFull: true } }, env: { TMUX: '/tmp/x' } },
      'ok colours 16 million\n',
    ],
    ['an old tmux', { asked: { tmux } }, 'note background tmux 3.3a does not say, 3.4 does'],
    ['its updates', { asked: { tmux } }, 'may be seen half drawn: tmux holds them back'],
    ['tmux and what is around it', { asked: { tmux } }, 'inside tmux 3.3a in xterm-kitty'],
    [
      'screen',
      { depth: 'sixteen', env: { TERM: 'screen', STY: '1.x' } },
      'ok colours 16; of more screen knows nothing before "term screen-256color" in .screenrc',
    ],
    [
      'screen, told',
      { depth: '256', env: { STY: '1.x' } },
      'ok colours 256, all that screen knows',
    ],
    ['no answer', { asked: {} }, 'note background the terminal does not say: taken for dark'],
    ['a locale', { env: { LC_ALL: 'C', LANG: 'C.UTF-8' } }, 'note characters ASCII, for LC_ALL=C'],
    ['a console', { env: { TERM: 'linux' } }, 'note clipboard this terminal does not take'],
    [
      'a terminal that has no clipboard',
      { env: { TERM: 'xterm', TERM_PROGRAM: 'Apple_Terminal' } },
      'note clipboard this terminal does not take',
    ],
    ['the least size', { ...smallest }, `ok size ${smallest.columns}×${smallest.rows}`],
    [
      'a row too few',
      { ...smallest, rows: smallest.rows - 1 },
      `fails size ${smallest.columns}×${smallest.rows - 1}; `,
    ],
    ['links', { env: { TERM: 'xterm' } }, 'note links shown as addresses'],
    ['SSH', { env: { TERM: 'xterm', SSH_CONNECTION: 'x' } }, 'ok terminal xterm, over SSH'],
  ])('%s', (_what, around, line) => {
    expect(said(around)).toContain(line);
  });
});

describe('of the data', () => {
  const folder = () => path.join(newcomersHome(), 'share', 'sysdojo');
  const found = (text: string): string => {
    const here = folder();
    mkdirSync(here, { recursive: true });
    writeFileSync(path.join(here, 'progress.json'), text);
    return here;
  };
  const text = (here: string): string => findingsText(dataFindings(here)).replace(/ +/g, ' ');

  test('nothing yet is nothing wrong, and stays so', () => {
    const here = folder();
    expect(text(here)).toContain(`ok progress nothing yet; it will be ${here}`);
    expect(text(here)).toContain('ok saving works');
    expect(readdirSync(path.dirname(path.dirname(here)))).toEqual([]);
  });

  test('what is there is counted, and nothing is left beside it', () => {
    const here = found(JSON.stringify({ ...emptyProgress, lessons: { queues: { openedAt: 1 } } }));
    expect(text(here)).toContain('0 answers, 1 lesson, 0 incidents');
    expect(readdirSync(here)).toEqual(['progress.json']);
  });

  test('an unreadable file is told, and left as it is', () => {
    const here = found('garbage');
    expect(text(here)).toMatch(/fails progress .*: it is not JSON; the next start sets it aside/);
    expect(text(here)).toContain('Does not work: progress.');
    expect(readFileSync(path.join(here, 'progress.json'), 'utf8')).toBe('garbage');
  });

  test('what was set aside before is named', () => {
    const here = found(JSON.stringify(emptyProgress));
    writeFileSync(path.join(here, 'progress.json.unreadable-2026-11-22T12-00-05'), 'old');
    expect(text(here)).toContain('progress.json.unreadable-2026-11-22T12-00-05');
  });

  test('where nothing can be saved, that is told', () => {
    const here = folder();
    mkdirSync(path.dirname(here), { recursive: true });
    writeFileSync(here, 'mine');
    expect(text(here)).toMatch(/fails saving .* is not a folder/);
  });
});

test('lines are broken between words, below each other', () => {
  const findings = [ok('size', 'as large as it has to be'), ok('saving', 'works')];
  expect(findingsText(findings, 38)).toBe(
    [
      '  ok     size    as large as it has to',
      '                 be',
      '  ok     saving  works',
      '',
      'Everything works.',
    ].join('\n'),
  );
});

test('nothing wrong is said as well', () => {
  expect(findingsText([ok('saving', 'works')])).toBe('  ok     saving  works\n\nEverything works.');
});
