import { expect, test } from 'vitest';
import { knowsHyperlinks } from '../../src/cli/hyperlinks.ts';

test.each([
  [{ TERM_PROGRAM: 'iTerm.app' }, true],
  [{ TERM: 'xterm-kitty' }, true],
  [{ VTE_VERSION: '6003' }, true],
  [{ VTE_VERSION: '4800' }, false],
  [{ WT_SESSION: 'c0ffee' }, true],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
  [{ TERM_PROGRAM: 'WezTerm', TMUX: '/tmp/tmux', TERM: 'tmux-256color' }, false],
  [{ TERM: 'xterm-256color', FORCE_HYPERLINK: '1' }, true],
  [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, false],
  [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '' }, false],
])('%j opens links: %s', (env, expected) => {
  expect(knowsHyperlinks(env)).toBe(expected);
});
