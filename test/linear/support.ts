import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { announcements, news } from '../../src/linear/news.ts';
import type { Page } from '../../src/linear/page.ts';
import { replyTo } from '../../src/linear/typed-line.ts';
import { pageOf } from '../../src/linear/view.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import type { Message } from '../../src/session/messages.ts';
import type { AppState } from '../../src/session/state.ts';
import { update } from '../../src/session/update.ts';

const now = 1_000_000;

/** The app heard line by line, without a terminal and without anything outside. */
export class Heard {
  state: AppState;
  #page: Page;

  constructor(catalogue: Catalogue, ...messages: readonly Message[]) {
    this.state = { catalogue, progress: emptyProgress, screens: [{ kind: 'menu' }] };
    for (const message of messages) this.send(message);
    this.#page = this.page;
  }

  get page(): Page {
    return pageOf(this.state, now);
  }

  send(message: Message): void {
    this.state = update(this.state, message, now).state;
  }

  /** What is said before a line is typed, because it has come meanwhile, and what the line brings. */
  types(line: string): string[] {
    const before = this.state;
    const meanwhile = this.#news();
    const { send = [], say = [] } = replyTo(this.page, line);
    for (const message of send) this.send(message);
    return [...meanwhile, ...say, ...announcements(before, this.state), ...this.#news()];
  }

  /** What is new; nothing of what is still awaited. */
  #news(): string[] {
    const [before, after] = [this.#page, this.page];
    if (after.waiting !== undefined && after.place === before.place) return [];
    this.#page = after;
    return news(before, after);
  }
}
