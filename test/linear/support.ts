import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { announcements, news } from '../../src/linear/news.ts';
import type { Page } from '../../src/linear/page.ts';
import { replyTo } from '../../src/linear/typed-line.ts';
import { pageOf } from '../../src/linear/view.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import type { Message } from '../../src/session/messages.ts';
import type { AppState } from '../../src/session/state.ts';
import { update } from '../../src/session/update.ts';

/** The app heard line by line, without a terminal and without anything outside. */
export class Heard {
  state: AppState;
  #page: Page;
  #now = 1_000_000;

  constructor(catalogue: Catalogue, ...messages: readonly Message[]) {
    this.state = { catalogue, progress: emptyProgress, screens: [{ kind: 'menu' }] };
    for (const message of messages) this.send(message);
    this.#arrive();
    this.#page = this.page;
  }

  get page(): Page {
    return pageOf(this.state, this.#now);
  }

  send(message: Message): void {
    this.state = update(this.state, message, this.#now).state;
  }

  /** Nothing is typed for so long, while the clock of what is open runs. */
  waits(ms: number): void {
    const stepMs = 500;
    for (let waited = 0; waited < ms; waited += stepMs) {
      this.#now += stepMs;
      this.send({ type: 'tick' });
    }
  }

  /** What is said before a line is typed, because it has come meanwhile, and what the line brings. */
  types(line: string): string[] {
    const before = this.state;
    const meanwhile = this.#news();
    const { send = [], say = [] } = replyTo(this.page, line);
    for (const message of send) this.send(message);
    this.#arrive();
    return [...meanwhile, ...say, ...announcements(before, this.state), ...this.#news()];
  }

  /** Some pages send something as soon as they are read. */
  #arrive(): void {
    for (const message of this.page.arriving ?? []) this.send(message);
  }

  /** What is new; nothing of what is still awaited. */
  #news(): string[] {
    const [before, after] = [this.#page, this.page];
    if (after.waiting !== undefined && after.place === before.place) return [];
    this.#page = after;
    return news(before, after);
  }
}
