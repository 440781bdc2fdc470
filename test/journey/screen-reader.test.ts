import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { shippedContent } from '../../src/content/shipped.ts';
import { causeOrder, evidenceChoices } from '../../src/session/incident/diagnosis.ts';
import { freshHome, newcomersHome, openPty, type PtyProgram } from '../support/pty.ts';

/** Somebody who hears what is printed and types lines. */
class Listener {
  readonly #app: PtyProgram;
  #heard = 0;

  constructor(args: readonly string[], home = freshHome()) {
    this.#app = openPty({ args: ['--screen-reader', ...args], home });
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

test('a newcomer is guided through a first incident by what is typed', async () => {
  const player = new Listener([], newcomersHome());
  expect(await player.hears()).toContain('How do you begin?');
  const brief = await player.types('throw me in');
  expect(brief).toMatch(/Guide: .*Press Enter to begin\./);
  const { scenarios } = loadCatalogue(shippedContent());
  const { diagnosis, reference, actions } = [...scenarios.values()].find(({ title }) =>
    brief.includes(`Incident: ${title}.`),
  )!;
  expect(await player.types('')).toMatch(/Guide: .*Press Enter for a turn/);
  expect(await player.types('')).toMatch(/Guide: .*Type nodes/);
  expect(await player.types('node 1')).toMatch(/Guide: .*until the pager rings/);
  let said = '';
  for (let turn = 0; turn < 20 && !said.includes('Guide: the pager rang'); turn++) {
    said = await player.types('');
  }
  const causes = (await player.types('diagnose')).split(/\r?\n/);
  const right = diagnosis!.options.find(({ correct }) => correct)!.text;
  await player.types(causes.find((line) => line.endsWith(right))![0]!);
  expect(await player.types('answer 1')).toMatch(/^Right, /m);
  expect(await player.types('')).toMatch(/Guide: .*Type do and a key/);
  for (const { command } of reference.commands) {
    if (command.type !== 'action') continue;
    said = await player.types(`do ${actions.find(({ id }) => id === command.action)!.key}`);
  }
  expect(said).toMatch(/Guide: .*hold the goal/);
  for (let turn = 0; turn < 10 && !said.includes('Incident resolved'); turn++) {
    said = await player.types('turn 30s');
  }
  expect(said).toMatch(/Guide: well fought/);
  expect(await player.leaves()).not.toMatch(/[\u001b─│╭╮╰╯█▁★☆✖✓●○◆→↗]/);
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
