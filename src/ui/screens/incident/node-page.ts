import type { Signal } from '../../../session/incident/signals.ts';
import type { Row } from '../../rows.ts';
import { Canvas } from './canvas.ts';
import {
  callerRows,
  callRows,
  detailSignals,
  detailTitle,
  factRows,
  type NodeView,
  settingRows,
  settingTable,
} from './detail.ts';
import { type Area, drawPanel, drawRows, drawRule, drawSignals, signalColumns } from './panels.ts';

/** A node beside or below its system: how it is, its calls, its signals, how it is set. */
export function drawDetail(canvas: Canvas, area: Area, view: NodeView, speed: number): void {
  const { width, height } = area;
  const signals = detailSignals(view, speed);
  const columns = signalColumns(width);
  const kept = Math.min(height > 10 ? 5 : 3, Math.ceil(signals.length / columns));
  const texts = [
    ...factRows(view, width),
    ...callRows(view, width),
    ...settingRows(view, width),
  ].slice(0, Math.max(1, height - kept));
  drawRows(canvas, area, texts);
  const air = height > texts.length + signals.length ? 1 : 0;
  const used = texts.length + air;
  const rest = { ...area, y: area.y + used, height: height - used };
  drawSignals(canvas, rest, signals.slice(0, rest.height * columns), view.frame.timeMs);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All that there is to know of one node, over the whole screen; more than that is scrolled. */
export function drawNodePage(
  canvas: Canvas,
  view: NodeView,
  { speed, top }: { readonly speed: number; readonly top: number },
): void {
  const { width, height } = canvas;
  const title = detailTitle(view.id, view.scenario);
  const signals = detailSignals(view, speed);
  const beside = isWide(canvas);
  const left = beside ? Math.floor(width * 0.55) : width;
  const page = pageOf(view, beside ? left - 4 : width, beside ? [] : signals);
  if (beside) {
    const area = drawPanel(canvas, { x: 0, y: 0, width: left, height }, title, 'focus');
    drawScrolled(canvas, area, page, top);
    const right = { x: left + 1, y: 0, width: width - left - 1, height };
    drawSignals(canvas, drawPanel(canvas, right, signalsTitle), signals, view.frame.timeMs);
  } else {
    drawRule(canvas, { x: 0, y: 0, width }, title);
    drawScrolled(canvas, { x: 0, y: 1, width, height: height - 1 }, page, top);
  }
}

/** How much a page on the screen can be scrolled: rows that it has, and rows that are seen. */
export function pageRows(
  view: NodeView,
  size: Size,
): { readonly rows: number; readonly seen: number } {
  const { width, height } = size;
  const beside = isWide(size);
  const signals = beside ? [] : detailSignals(view, 1);
  const page = pageOf(view, beside ? Math.floor(width * 0.55) - 4 : width, signals);
  return { rows: page.height, seen: height - (beside ? 2 : 1) };
}

/** Below this the signals stand between the text instead of beside it. */
const isWide = ({ width }: Size): boolean => width >= 98;

const signalsTitle = 'signals · last 2 min';

function pageOf(view: NodeView, width: number, signals: readonly Signal[]): Canvas {
  const facts = factRows(view, width);
  const below = sections(view, width);
  const columns = signalColumns(width);
  const rows = Math.ceil(signals.length / columns);
  const from = facts.length + 1 + (rows > 0 ? rows + 1 : 0);
  const page = new Canvas(width, from + below.length);
  drawRows(page, { x: 0, y: 0, width, height: facts.length }, facts);
  const area = { x: 0, y: facts.length + 1, width, height: rows };
  drawSignals(page, area, signals, view.frame.timeMs);
  drawRows(page, { x: 0, y: from, width, height: below.length }, below);
  return page;
}

/** Calls, callers and settings, each below its name. */
function sections(view: NodeView, width: number): Row[] {
  const named: readonly (readonly [string, readonly Row[]])[] = [
    ['calls', callRows(view, width)],
    ['called by', callerRows(view, width)],
    ['settings', settingTable(view, width)],
  ];
  return named
    .filter(([, rows]) => rows.length > 0)
    .flatMap(([name, rows], index): Row[] => [
      ...(index > 0 ? [[]] : []),
      [{ text: name, tone: 'muted' }],
      ...rows,
    ]);
}

/** A part of a page that is higher than its area, and a word on how much there is below. */
function drawScrolled(canvas: Canvas, area: Area, page: Canvas, top: number): void {
  const { x, y, width, height } = area;
  if (page.height <= height) {
    canvas.blit(page, x, y);
    return;
  }
  const seen = height - 1;
  const from = Math.min(top, page.height - seen);
  canvas.blit(page, x, y, { x: 0, y: from, width, height: seen });
  const below = page.height - from - seen;
  canvas.put(x, y + seen, below > 0 ? `↓ ${below} more` : '■ end', { tone: 'muted' });
}
