import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { shippedContent } from '../../src/content/shipped.ts';
import { causeOrder, evidenceChoices } from '../../src/session/incident/diagnosis.ts';
import { openPty, type PtyProgram } from '../support/pty.ts';

/** Somebody who hears what is printed and types lines. */
class Listener {
  readonly #app: PtyProgram;
  #heard = 0;

  constructor(args: readonly string[]) {
    this.#app = openPty({ args: ['--screen-reader', ...args] });
  }

  /** What was said until the program waits for a line. */
  async hears(): Promise<string> {
    const { screen } = this.#app;
    const news = () => screen.written.slice(this.#heard);
    await this.#app.waitFor(() => news().endsWith('\n> '));
    const said = news();
    this.#heard = screen.written.length;
    return said;
  }

  types(line: string): Promise<string> {
    this.#app.type(`${line}\r`);
    return this.hears();
  }

  async leaves(): Promise<string> {
    this.#app.type('quit\r');
    expect((await this.#app.ended).exitCode).toBe(0);
    return this.#app.screen.written;
  }
}

test('a whole incident is played to its debrief by typed lines alone', async () => {
  const scenario = loadCatalogue(shippedContent()).scenarios.get('gateway-goes-dark')!;
  const player = new Listener(['play', scenario.id]);
  expect(await player.hears()).toContain('Enter starts it.');
  expect(await player.types('')).toContain('The clock stands at 00:00 of 08:00.');
  let nowMs = 0;
  for (const { atMs, command } of scenario.reference.commands) {
    if (atMs > nowMs) await player.types(`turn ${(atMs - nowMs) / 1000}s`);
    nowMs = atMs;
    if (command.type === 'action') {
      const { key, label } = scenario.actions.find(({ id }) => id === command.action)!;
      const said = await player.types(`do ${key}`);
      expect(said, label).toMatch(/You, \d\d:\d\d: .*(ordered|in force)/i);
    }
    if (command.type === 'diagnose') {
      const choice = causeOrder(scenario, scenario.seed).indexOf(command.option);
      const signals = evidenceChoices(scenario, scenario.seed);
      const numbers = command.evidence.map((path) => signals.indexOf(path) + 1);
      expect(await player.types('diagnose')).toContain(scenario.diagnosis!.question);
      expect(await player.types('abcdefgh'[choice]!)).toContain('Which signals prove it?');
      expect(await player.types(`answer ${numbers.join(' ')}`)).toMatch(/Right, .* after it began/);
      expect(await player.types('')).toContain('The cause is named.');
    }
  }
  let said = '';
  for (let turn = 0; turn < 10 && !said.includes('Incident resolved'); turn++) {
    said = await player.types('turn 1m');
  }
  expect(said).toMatch(/Incident resolved: [123] of 3 stars\./);
  said += await player.types('moments');
  expect(said).toMatch(/Same seed, requests lost to the end: you /);
  const all = await player.leaves();
  expect(all).not.toContain('\u001b');
  expect(all).not.toMatch(/[─│╭╮╰╯█▁★☆✖✓●○◆→↗]/);
}, 120_000);

/** An answer of the right form to what was asked. */
function answerTo(said: string): string {
  if (said.includes('to put in order')) {
    const letters = [...said.matchAll(/^([a-i]): /gm)].map(([, letter]) => letter);
    return `answer ${letters.reverse().join(' ')}`;
  }
  if (/^\d+ items\. Type a letter/m.test(said)) {
    const head = said.split(/^(?:Their partners|Where they belong):/m)[0]!;
    const letters = [...head.matchAll(/^([a-i]): /gm)].map(([, letter]) => letter);
    return `answer ${letters.map((letter) => `${letter}1`).join(' ')}`;
  }
  if (/^\d+ choices\./m.test(said)) return 'answer a';
  if (said.includes('Type a number')) return 'answer 1';
  const [, blanks = '1'] = /Type answer and the (\d+) words/.exec(said) ?? [];
  return `answer ${Array.from({ length: Number(blanks) }, () => 'queue').join(', ')}`;
}

test('a whole quiz is taken to its results by typed lines alone', async () => {
  const args = ['quiz', 'queues-and-balancers', '--mode', 'practice', '--seed', '3'];
  const learner = new Listener(args);
  let said = await learner.hears();
  expect(said).toContain('Question 1 of 22.');
  expect(await learner.types('finihs')).toContain('Did you mean "finish"?');
  for (let question = 1; question <= 22; question++) {
    expect(said).toContain(`Question ${question} of 22.`);
    expect(await learner.types(answerTo(said)), said).toMatch(/^(Right|Partly right|Wrong)\. /m);
    said = await learner.types('');
  }
  expect(said).toMatch(/Results: (not )?passed, \d/);
  expect(await learner.types('miss 1')).toMatch(/right/i);
  expect(await learner.leaves()).not.toContain('\u001b');
}, 120_000);
