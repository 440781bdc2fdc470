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

  /** What a typed line brings to be said. */
  types(line: string): string[] {
    const before = this.state;
    const { send = [], say = [] } = replyTo(this.page, line);
    for (const message of send) this.send(message);
    const after = this.page;
    const said = [...announcements(before, this.state), ...news(this.#page, after), ...say];
    this.#page = after;
    return said;
  }
}
