import { isNarrow, textWidth, visibleText } from '../../../lib/text.ts';
import { painter } from '../../paint.ts';
import type { Row } from '../../rows.ts';
import type { Theme, Tone } from '../../theme.ts';

export interface Style {
  readonly tone?: Tone | undefined;
  readonly bold?: boolean | undefined;
}

interface Cell extends Style {
  /** One character; empty right of one that is two columns wide. */
  readonly text: string;
}

const blank: Cell = { text: ' ' };
const segmenter = new Intl.Segmenter();

/** A rectangle of terminal cells to draw on. Whatever falls outside of it is cut off. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  private readonly cells: Cell[][];

  constructor(width: number, height: number) {
    this.width = Math.max(0, width);
    this.height = Math.max(0, height);
    this.cells = Array.from({ length: this.height }, () => new Array<Cell>(this.width).fill(blank));
  }

  /** Writes one line of text and returns the column behind it. */
  put(x: number, y: number, text: string, style: Style = {}): number {
    if (isNarrow(text)) {
      for (let index = 0; index < text.length; index++) {
        this.set(x + index, y, { text: text[index]!, tone: style.tone, bold: style.bold });
      }
      return x + text.length;
    }
    let column = x;
    for (const { segment } of segmenter.segment(visibleText(text))) {
      const width = textWidth(segment);
      this.set(column, y, { ...style, text: segment });
      if (width === 2) this.set(column + 1, y, { ...style, text: '' });
      column += width;
    }
    return column;
  }

  /** Writes a row of spans. */
  putRow(x: number, y: number, row: Row): number {
    let column = x;
    for (const { text, ...style } of row) column = this.put(column, y, text, style);
    return column;
  }

  /** Copies a part of another canvas here. */
  blit(
    from: Canvas,
    x: number,
    y: number,
    part = { x: 0, y: 0, width: from.width, height: from.height },
  ): void {
    for (let row = 0; row < part.height; row++) {
      for (let column = 0; column < part.width; column++) {
        const cell = from.cells[part.y + row]?.[part.x + column];
        if (cell) this.set(x + column, y + row, cell);
      }
    }
  }

  clear({ x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
    for (let row = y; row < y + height; row++) this.put(x, row, ' '.repeat(width));
  }

  /** Every row as plain text. */
  text(): string[] {
    return this.cells.map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
  }

  /** Every row as text, tones as escape sequences, without blanks at its end. */
  rows(theme: Theme): string[] {
    return this.cells.map((row) => {
      let painted = '';
      const end = row.findLastIndex((cell) => cell.text !== ' ') + 1;
      for (let from = 0; from < end; ) {
        const style = row[from]!;
        let to = from;
        let text = '';
        // A blank looks the same in every style; each change of style costs time to draw.
        while (to < end && (row[to]!.text === ' ' || sameStyle(row[to]!, style))) {
          text += row[to++]!.text;
        }
        painted += paint(text, style, theme);
        from = to;
      }
      return painted;
    });
  }

  private set(x: number, y: number, cell: Cell): void {
    const row = this.cells[y];
    if (row && x >= 0 && x < this.width) row[x] = cell;
  }
}

const sameStyle = (a: Style, b: Style): boolean => a.tone === b.tone && a.bold === b.bold;

function paint(text: string, { tone, bold }: Style, theme: Theme): string {
  if (text.trim() === '' || (!tone && !bold)) return text;
  return painter(theme, tone ?? 'text', bold ? { bold } : {})(text);
}
