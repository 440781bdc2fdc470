import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { type Row, rowWidth, type Span } from '../../rows.ts';
import { visibleWindow } from '../../scroll.ts';
import { Canvas } from './canvas.ts';
import { detailRows, detailSignals, detailTitle } from './detail.ts';
import { drawSystem } from './draw-system.ts';
import { layoutSystem, type SystemLayout } from './layout.ts';
import { nodeRows } from './node-list.ts';
import {
  type Area,
  actionRows,
  causeSpans,
  drawPanel,
  drawRows,
  drawRule,
  drawSignals,
  goalRow,
  goalSpans,
  meterRows,
  pagerRows,
} from './panels.ts';
import { evidenceSignals, questionOf } from './question.ts';
import { mainSignals } from './signals.ts';
import { packRows, wrapRow } from './wrap-rows.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From here on panels have frames and air. */
const roomy: Size = { width: 98, height: 28 };

/** The incident while its clock can run: the system, its signals, the pager, goals and actions. */
export function drawLive(screen: IncidentScreen, scenario: Scenario, size: Size): Canvas {
  const canvas = new Canvas(size.width, size.height);
  const { frame } = screen;
  if (!frame) {
    canvas.put(0, 0, 'Warming up the system…', { tone: 'muted' });
    return canvas;
  }
  if (screen.phase.kind === 'log') {
    drawRows(canvas, whole(size), pagerRows(frame.pager, size.width).slice(screen.phase.top));
    return canvas;
  }
  const view = { screen, scenario, frame };
  if (size.width >= roomy.width && size.height >= roomy.height) drawRoomy(canvas, view);
  else drawCompact(canvas, view);
  drawQuestion(canvas, view);
  return canvas;
}

interface View {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly frame: NonNullable<IncidentScreen['frame']>;
}

const whole = ({ width, height }: Size): Area => ({ x: 0, y: 0, width, height });

/** Says how to read the figures beside the actions. */
const actionsTitle = 'actions: delay ·cost';

/** Cells of flow a second of real time. */
const flowPerSecond = 5;

function drawRoomy(canvas: Canvas, view: View): void {
  const { scenario, frame } = view;
  const { width, height } = canvas;
  const actions = actionRows(frame.actions, frame.timeMs, width - 4, 6);
  const actionsHeight = actions.length + 2;
  const mostSystem = height - actionsHeight - 14;
  const layout = cachedLayout(scenario, { width: width - 4, height: mostSystem - 2 });
  const systemHeight = layout ? Math.min(mostSystem, layout.height + 4) : mostSystem;
  const systemArea = drawPanel(canvas, { x: 0, y: 0, width, height: systemHeight }, 'system');
  drawSystemIn(canvas, systemArea, view, layout);

  const middle = { y: systemHeight, height: height - systemHeight - actionsHeight };
  const left = Math.floor(width * 0.52);
  const half: Area = { x: 0, width: left, ...middle };
  const side = { x: left + 1, width: width - left - 1 };
  drawSignalsOrDetail(canvas, half, view);
  const goals = goalRows(view).flatMap((row) => wrapRow(row, side.width - 4));
  const goalsHeight = goals.length + 2;
  const pagerArea = { ...side, y: middle.y, height: middle.height - goalsHeight };
  const inner = drawPanel(canvas, pagerArea, 'pager');
  drawRows(canvas, inner, pagerRows(frame.pager.slice(-inner.height), inner.width));
  const goalsArea = { ...side, y: pagerArea.y + pagerArea.height, height: goalsHeight };
  drawRows(canvas, drawPanel(canvas, goalsArea, 'goals'), goals);

  const bottom = { x: 0, y: height - actionsHeight, width, height: actionsHeight };
  drawRows(canvas, drawPanel(canvas, bottom, actionsTitle), actions);
}

function drawSignalsOrDetail(canvas: Canvas, area: Area, view: View): void {
  const { screen, scenario, frame } = view;
  if (screen.node !== undefined) {
    drawDetail(canvas, drawPanel(canvas, area, detailTitle(screen.node, scenario), 'focus'), view);
    return;
  }
  const inner = drawPanel(canvas, area, 'signals · last 2 min');
  const wanted = Object.keys(scenario.system.clients).length * 4 + 3;
  const most = Math.min(inner.height, Math.max(wanted, Math.floor((inner.height + 1) / 2)));
  drawSignals(canvas, inner, mainSignals(scenario, frame, screen.speed, most), frame.timeMs);
}

/** The chosen node: what there is to say of it, then as many of its signals as there is room for. */
function drawDetail(canvas: Canvas, area: Area, { screen, scenario, frame }: View): void {
  const node = screen.node === undefined ? undefined : screen.shown?.system.nodes[screen.node];
  if (screen.node === undefined || !node) return;
  const rows = detailRows(screen.node, scenario, frame, node, area.width);
  drawRows(canvas, area, rows);
  const air = area.height > rows.length + 4 ? 1 : 0;
  const used = Math.min(area.height, rows.length + air);
  const rest = { ...area, y: area.y + used, height: area.height - used };
  const signals = detailSignals(screen.node, scenario, frame, screen.speed);
  if (rest.height > 0) drawSignals(canvas, rest, signals, frame.timeMs);
}

/** Rules instead of frames; from the bottom up what has to be there, the rest for the middle. */
function drawCompact(canvas: Canvas, view: View): void {
  const { scenario, frame } = view;
  const { width, height } = canvas;
  const small = height < 19;
  const actions = actionRows(frame.actions, frame.timeMs, width, 5);
  const goals = packRows(
    frame.goals.map((goal) => goalRow(goal, width)),
    width,
  ).slice(0, small ? 2 : 3);
  const bottom = height - actions.length - goals.length - (small ? 0 : 1);
  const leastMiddle = small ? 4 : 7;
  const space = { width, height: bottom - leastMiddle };
  const drawing = cachedLayout(scenario, space);
  // A list shows all nodes where a drawing would have to be scrolled.
  const layout = small && drawing && drawing.width > width ? undefined : drawing;
  const air = small ? 0 : 1;
  const shown = layout ? layout.height + air : listHeight(view, small);
  const systemHeight = Math.min(space.height, shown);
  drawSystemIn(canvas, { ...space, x: 0, y: 0, height: systemHeight }, view, layout);

  const middle = { x: 0, y: systemHeight, width, height: bottom - systemHeight };
  drawMiddle(canvas, middle, view, small);
  const rows = { x: 0, width, height };
  drawRows(canvas, { ...rows, y: bottom }, goals);
  if (!small) {
    const cause = scenario.diagnosis ? causeSpans(frame) : [];
    drawRule(canvas, { x: 0, y: bottom + goals.length, width }, actionsTitle, cause);
  }
  drawRows(canvas, { ...rows, y: height - actions.length }, actions);
}

/** A list of nodes gives way to the chosen one where there is little room. */
const listHeight = ({ screen, scenario }: View, small: boolean): number =>
  small && screen.node !== undefined ? 1 : Object.keys(scenario.system.nodes).length;

const meterGap: Span = { text: '  ' };

/** Signals above the pager, or the details of the chosen node. */
function drawMiddle(canvas: Canvas, area: Area, view: View, small: boolean): void {
  const { screen, scenario, frame } = view;
  const inner = { ...area, y: area.y + 1, height: area.height - 1 };
  const meters = meterRows(frame).flatMap((row, index) => (index > 0 ? [meterGap, ...row] : row));
  if (screen.node !== undefined) {
    drawRule(canvas, area, detailTitle(screen.node, scenario), meters);
    drawDetail(canvas, inner, view);
    return;
  }
  const pagerRule = small ? 0 : 1;
  const pagerHeight = small ? 1 : Math.max(2, Math.floor((inner.height - 1) / 3));
  const signals = { ...inner, height: inner.height - pagerRule - pagerHeight };
  const most = signals.height * (area.width >= 56 ? 2 : 1);
  drawRule(canvas, area, 'signals · last 2 min', meters);
  drawSignals(canvas, signals, mainSignals(scenario, frame, screen.speed, most), frame.timeMs);
  const pager = { ...inner, y: signals.y + signals.height + pagerRule, height: pagerHeight };
  if (!small) drawRule(canvas, { ...pager, y: pager.y - 1 }, 'pager');
  drawRows(canvas, pager, pagerRows(frame.pager.slice(-pagerHeight), area.width));
}

const goalRows = ({ frame, scenario }: View): Row[] => [
  ...frame.goals.map(goalSpans),
  ...meterRows(frame),
  ...(scenario.diagnosis ? [causeSpans(frame)] : []),
];

/** The drawing in the middle of its area, scrolled sideways to the chosen node where it is wider. */
function drawSystemIn(
  canvas: Canvas,
  area: Area,
  view: View,
  layout: SystemLayout | undefined,
): void {
  const { screen, scenario, frame } = view;
  const system = screen.shown?.system ?? frame.system;
  if (!layout) {
    const rows = nodeRows(scenario.system, system, screen.node, area.width);
    const chosen = Object.keys(scenario.system.nodes).indexOf(screen.node ?? '');
    drawRows(canvas, area, rows.slice(visibleWindow(rows.length, chosen, area.height)));
    return;
  }
  const flow = Math.floor((screen.timeMs / 1000 / screen.speed) * flowPerSecond);
  const drawing = drawSystem(layout, { frame: system, selected: screen.node, flow });
  const y = area.y + Math.max(0, Math.floor((area.height - layout.height) / 2));
  if (layout.width <= area.width) {
    canvas.blit(drawing, area.x + Math.floor((area.width - layout.width) / 2), y);
    return;
  }
  const chosen = layout.boxes.find(({ id }) => id === screen.node);
  const centre = chosen ? chosen.x + Math.floor(chosen.width / 2) : 0;
  const last = layout.width - area.width;
  const from = Math.min(last, Math.max(0, centre - Math.floor(area.width / 2)));
  canvas.blit(drawing, area.x, y, { x: from, y: 0, width: area.width, height: layout.height });
  if (from > 0) canvas.put(area.x, area.y, '‹', { tone: 'accent', bold: true });
  if (from < last) canvas.put(area.x + area.width - 1, area.y, '›', { tone: 'accent', bold: true });
}

/** Over the lower part of the screen, so that the system stays in sight as far as there is room. */
function drawQuestion(canvas: Canvas, { screen, scenario, frame }: View): void {
  const { width } = canvas;
  const question = questionOf(screen, scenario, Math.min(92, width - 4));
  if (!question) return;
  const height = Math.min(canvas.height, question.rows.length + 2);
  const area: Area = { x: 0, y: canvas.height - height, width, height };
  canvas.clear(area);
  const inner = drawPanel(canvas, area, question.title, 'focus');
  const from = visibleWindow(question.rows.length, question.cursorRow, inner.height);
  drawRows(canvas, inner, question.rows.slice(from));
  if (screen.phase.kind !== 'diagnosis' || screen.phase.step !== 'evidence') return;
  const evidence = evidenceSignals(screen, scenario);
  const head = question.rows.length - evidence.length;
  const column = Math.max(...question.rows.slice(head).map(rowWidth)) + 2;
  for (const [index, signal] of evidence.entries()) {
    const row = head + index - from;
    if (row < 0 || row >= inner.height) continue;
    const line = {
      x: inner.x + column,
      y: inner.y + row,
      width: Math.min(70, inner.width - column),
      height: 1,
    };
    drawSignals(canvas, line, [{ ...signal, label: '' }], frame.timeMs);
  }
}

/** Layouts are worth keeping: a system stays the same while its incident runs. */
const layouts = new WeakMap<Scenario['system'], Map<string, SystemLayout | undefined>>();

function cachedLayout({ system }: Scenario, size: Size): SystemLayout | undefined {
  const known = layouts.get(system) ?? new Map<string, SystemLayout | undefined>();
  layouts.set(system, known);
  const key = `${size.width}×${size.height}`;
  if (!known.has(key)) known.set(key, layoutSystem(system, size));
  return known.get(key);
}
