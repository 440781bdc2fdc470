import { describe, expect, test } from 'vitest';
import { openPty } from '../support/pty.ts';

/** A terminal that only appends, such as a shell within Emacs. */
describe('in a dumb terminal', () => {
  test.each([
    [[], 0, 'sysdojo learn <lesson>'],
    [['learn', 'where-queues-form'], 0, 'Lunch is slow and nothing is red'],
    [['review'], 0, ''],
    [['daily'], 0, ''],
    [['search', 'waiting', 'work'], 0, 'sysdojo learn where-queues-form'],
    [['list', 'scenarios'], 0, 'gateway-goes-dark'],
    [['progress'], 0, ''],
    [['doctor'], 0, 'TERM=dumb'],
    [['check', 'no-such-file'], 2, 'no-such-file'],
    [['quiz', 'queues-and-balancers'], 2, '"--screen-reader" plays line by line.'],
    [['play', 'gateway-goes-dark'], 2, 'An incident needs a terminal.'],
  ])('%j ends with code %i, having printed plain text', async (args, exitCode, text) => {
    const app = openPty({ args, env: { TERM: 'dumb' }, columns: 120, rows: 100 });
    expect((await app.ended).exitCode).toBe(exitCode);
    expect(app.screen.written.replaceAll('\r\n', '\n')).toContain(text);
    expect(app.screen.written).not.toContain('\u001b');
  });
});
