import { createInterface } from 'node:readline';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { visibleText } from '../lib/text.ts';
import { announcements, news } from '../linear/news.ts';
import type { Page } from '../linear/page.ts';
import { replyTo } from '../linear/typed-line.ts';
import { pageOf } from '../linear/view.ts';
import type { AppState } from '../session/state.ts';
import type { Target } from '../session/step.ts';
import { endings } from './endings.ts';
import { explain } from './exit.ts';
import { type Author, openSession } from './open-session.ts';

interface LinearOptions {
  readonly profile: string | undefined;
  readonly author: Author | undefined;
}

/**
 * The app for screen readers, and for terminals that only append: what is new is printed line by
 * line, commands are typed. Nothing is ever taken back or drawn elsewhere, and nothing happens while
 * somebody reads.
 */
export async function runLinear(
  catalogue: Catalogue,
  target: Target | undefined,
  { profile, author }: LinearOptions,
): Promise<number> {
  let exitCode = 0;
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const { runtime, close } = openSession(catalogue, target, {
    profile,
    author,
    onQuit: () => end(exitCode),
  });
  let quitting = false;
  const quit = (code: number) => {
    if (quitting) return;
    quitting = true;
    exitCode = code;
    runtime.dispatch({ type: 'quit' });
  };

  /** What was read last. */
  let page: Page | undefined;
  let state: AppState | undefined;
  const typed: string[] = [];
  let inputEnded = false;
  let prompted = false;
  /** What several messages bring is said once, when all of them have been sent. */
  let sending = false;

  const print = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const texts = lines.map((line) => visibleText(line.replace(/\s*\n\s*/g, ' ')));
    process.stdout.write(`${prompted ? '\n' : ''}${texts.join('\n')}\n`);
    prompted = false;
  };

  /** Says what is new since it was last said; what is still awaited is said when it is there. */
  const tell = (): boolean => {
    const arriving = pageOf(runtime.getState(), Date.now()).arriving ?? [];
    sending = true;
    for (const message of arriving) runtime.dispatch(message);
    sending = false;
    const now = runtime.getState();
    const next = pageOf(now, Date.now());
    const lines = announcements(state, now);
    state = now;
    const awaited = next.waiting !== undefined && next.place === page?.place;
    if (!awaited) {
      lines.push(...news(page, next));
      page = next;
    }
    print(lines);
    return lines.length > 0;
  };

  const answer = (line: string): void => {
    prompted = false;
    const reply = replyTo(pageOf(runtime.getState(), Date.now()), line);
    sending = true;
    for (const message of reply.send ?? []) runtime.dispatch(message);
    sending = false;
    // The answer comes before what it changes: a guide's next word is the last thing heard.
    print(reply.say ?? []);
    const told = tell();
    const waits = pageOf(runtime.getState(), Date.now()).waiting !== undefined;
    const quits = reply.send?.some(({ type }) => type === 'quit');
    if (!told && !reply.say && !waits && !quits) print(['Nothing changes.']);
  };

  /** Answers what has been typed, as far as nothing has to be waited for, and asks for more. */
  const goOn = (): void => {
    while (typed.length > 0 && pageOf(runtime.getState(), Date.now()).waiting === undefined) {
      answer(typed.shift()!);
    }
    const waits = pageOf(runtime.getState(), Date.now()).waiting !== undefined;
    if (waits) return;
    if (inputEnded) quit(exitCode);
    else if (process.stdin.isTTY && !prompted) {
      process.stdout.write('> ');
      prompted = true;
    }
  };

  const input = createInterface({ input: process.stdin, terminal: false });
  const unsubscribe = runtime.subscribe(() => {
    if (sending) return;
    tell();
    goOn();
  });
  for (const [signal, code] of Object.entries(endings)) process.on(signal, () => quit(code));
  const crash = (error: unknown) =>
    end(explain(error, (text) => process.stderr.write(`${text}\n`)));
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  // Nobody listens any more.
  process.stdout.on('error', () => quit(exitCode));
  input.on('line', (line) => {
    typed.push(line);
    goOn();
  });
  input.on('close', () => {
    inputEnded = true;
    goOn();
  });

  tell();
  goOn();
  const code = await ended;
  unsubscribe();
  input.close();
  await close();
  return code;
}
