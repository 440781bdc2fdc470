import type { PagerLine } from './run-types.ts';

/** What the pager has shown, oldest first. */
export class Pager {
  readonly #lines: PagerLine[] = [];

  note(atMs: number, kind: PagerLine['kind'], text: string): void {
    this.#lines.push({ atMs, kind, text });
  }

  /** A note that takes the place of the last one about the same: a knob turned step by step. */
  replaceNote(atMs: number, kind: PagerLine['kind'], about: string, text: string): void {
    const last = this.#lines.at(-1);
    if (last?.kind === kind && last.text.startsWith(about)) this.#lines.pop();
    this.note(atMs, kind, about + text);
  }

  lines(): PagerLine[] {
    return [...this.#lines];
  }
}
