import type { PagerLine } from './run-types.ts';

/** What the pager has shown, oldest first. */
export class Pager {
  readonly #lines: PagerLine[] = [];

  note(atMs: number, kind: PagerLine['kind'], text: string): void {
    this.#lines.push({ atMs, kind, text });
  }

  lines(): PagerLine[] {
    return [...this.#lines];
  }
}
