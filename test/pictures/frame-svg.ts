/** A cell of a terminal's screen as an emulator has it. */
export interface Cell {
  readonly text: string;
  /** Columns: 2 for wide characters, 0 for the place behind one. */
  readonly width: number;
  /** `#rrggbb`, absent for the terminal's own. */
  readonly color?: string | undefined;
  readonly background?: string | undefined;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

type Frame = readonly (readonly Cell[])[];

const cell = { width: 8.4, height: 18, size: 14, baseline: 13.5 };
const margin = { side: 14, top: 12 };
const ground = '#12161d';
const ink = '#d3d9e2';

/**
 * A screen as an SVG picture, on a strict grid: every run of text is as long as its columns, whatever
 * font there is, and lines and blocks are drawn, so that they join.
 * @param title what screen readers say of it
 */
export function frameSvg(frame: Frame, title: string): string {
  const columns = Math.max(...frame.map((row) => row.length));
  const width = round(columns * cell.width + 2 * margin.side);
  const height = round(frame.length * cell.height + 2 * margin.top);
  const rows = frame.flatMap((row, index) => rowParts(row, margin.top + index * cell.height));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>`,
    `<g font-family="ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${cell.size}" xml:space="preserve" fill="${ink}">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const leftOf = (column: number): number => margin.side + column * cell.width;

function rowParts(row: readonly Cell[], top: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < row.length; ) {
    const end = runEnd(row, at, (a, b) => a.background === b.background);
    const { background } = row[at]!;
    if (background) {
      // A little wider than its cells: no seam shows between neighbours.
      const width = round((end - at) * cell.width + 0.3);
      parts.push(
        `<rect x="${round(leftOf(at))}" y="${top}" width="${width}" height="${cell.height}" fill="${background}"/>`,
      );
    }
    at = end;
  }
  for (let at = 0; at < row.length; ) {
    const drawing = drawingOf(row[at]!, leftOf(at), top);
    if (drawing !== undefined) {
      parts.push(drawing);
      at += 1;
      continue;
    }
    const end = runEnd(row, at, (a, b) => isAlike(a, b) && !isDrawn(b.text));
    parts.push(...textParts(row.slice(at, end), at, top));
    at = end;
  }
  return parts;
}

function runEnd(row: readonly Cell[], from: number, same: (a: Cell, b: Cell) => boolean): number {
  let end = from + 1;
  while (end < row.length && (row[end]!.width === 0 || same(row[from]!, row[end]!))) end++;
  return end;
}

const isAlike = (a: Cell, b: Cell): boolean =>
  a.color === b.color &&
  a.bold === b.bold &&
  a.dim === b.dim &&
  a.italic === b.italic &&
  a.underline === b.underline;

function textParts(run: readonly Cell[], column: number, top: number): string[] {
  const text = run.map((one) => (one.width === 0 ? '' : one.text || ' ')).join('');
  const trimmed = text.trimEnd();
  const skipped = trimmed.length - trimmed.trimStart().length;
  if (trimmed.trim() === '') return [];
  const [{ color, bold, dim, italic, underline }] = run as [Cell];
  const columns = run.length - skipped - (text.length - trimmed.length);
  const attributes = [
    `x="${round(leftOf(column + skipped))}"`,
    `y="${round(top + cell.baseline)}"`,
    `textLength="${round(columns * cell.width)}"`,
    ...(color ? [`fill="${color}"`] : []),
    ...(bold ? ['font-weight="600"'] : []),
    ...(dim ? ['opacity="0.65"'] : []),
    ...(italic ? ['font-style="italic"'] : []),
    ...(underline ? ['text-decoration="underline"'] : []),
  ];
  return [`<text ${attributes.join(' ')}>${escaped(trimmed.trimStart())}</text>`];
}

/** Which of the four sides a line reaches: left, right, up, down. */
const lines: Readonly<Record<string, string>> = {
  ...{ '─': 'lr', '│': 'ud', '┌': 'rd', '┐': 'ld', '└': 'ru', '┘': 'lu', '├': 'rud', '┤': 'lud' },
  ...{ '┬': 'lrd', '┴': 'lru', '┼': 'lrud', '━': 'lr', '┃': 'ud', '╌': 'lr', '┄': 'lr', '┆': 'ud' },
  ...{ '╎': 'ud', '╴': 'l', '╶': 'r', '╵': 'u', '╷': 'd' },
  ...{ '┏': 'rd', '┓': 'ld', '┗': 'ru', '┛': 'lu' },
};
/** Round corners: from one side to the other. */
const corners: Readonly<Record<string, readonly [from: string, to: string]>> = {
  ...{ '╭': ['d', 'r'], '╮': ['d', 'l'], '╯': ['u', 'l'], '╰': ['u', 'r'] },
};
const heavy = '━┃┏┓┗┛';
const dashed = '╌┄┆╎';
const rising = '▁▂▃▄▅▆▇█';
const widening = '▏▎▍▌▋▊▉█';
const shades: Readonly<Record<string, number>> = { '░': 0.25, '▒': 0.5, '▓': 0.75 };

const isDrawn = (text: string): boolean =>
  text !== '' &&
  (text in lines || text in corners || text in shades || blockOf(text) !== undefined);

/** Width and height of a block, as shares of its cell; it stands left and at the bottom. */
function blockOf(text: string): readonly [width: number, height: number] | undefined {
  if (text.length !== 1) return undefined;
  if (rising.includes(text)) return [1, (rising.indexOf(text) + 1) / 8];
  if (widening.includes(text)) return [(widening.indexOf(text) + 1) / 8, 1];
  return undefined;
}

function drawingOf(
  { text, color = ink, dim }: Cell,
  left: number,
  top: number,
): string | undefined {
  if (!isDrawn(text)) return undefined;
  const faint = dim ? ' opacity="0.65"' : '';
  const block = blockOf(text) ?? (text in shades ? ([1, 1] as const) : undefined);
  if (block) {
    const [wide, high] = block;
    const shade = shades[text];
    const opacity = shade === undefined ? faint : ` opacity="${shade}"`;
    return `<rect x="${round(left)}" y="${round(top + cell.height * (1 - high))}" width="${round(cell.width * wide + (wide === 1 ? 0.2 : 0))}" height="${round(cell.height * high)}" fill="${color}"${opacity}/>`;
  }
  const [x, y] = [left + cell.width / 2, top + cell.height / 2];
  const ends: Readonly<Record<string, string>> = {
    l: `${round(left)} ${round(y)}`,
    r: `${round(left + cell.width)} ${round(y)}`,
    u: `${round(x)} ${top}`,
    d: `${round(x)} ${top + cell.height}`,
  };
  const middle = `${round(x)} ${round(y)}`;
  const corner = corners[text];
  const path = corner
    ? `M${ends[corner[0]]}Q${middle} ${ends[corner[1]]}`
    : [...lines[text]!].map((side) => `M${middle}L${ends[side]}`).join('');
  // Square ends fill the outer edge of heavy corners.
  const width = heavy.includes(text) ? '2.2" stroke-linecap="square' : '1.1';
  const dash = dashed.includes(text) ? ' stroke-dasharray="2.6 1.6"' : '';
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}"${dash}${faint}/>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
