import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { type Row, rowWidth } from '../../rows.ts';
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
  packRows,
  pagerRows,
  wrapRow,
} from './panels.ts';
import { evidenceSignals, questionOf } from './question.ts';
import { mainSignals } from './signals.ts';

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
  drawRows(canvas, drawPanel(canvas, bottom, 'actions'), actions);
}

function drawSignalsOrDetail(canvas: Canvas, area: Area, view: View): void {
  const { screen, scenario, frame } = view;
  const node = screen.node === undefined ? undefined : screen.shown?.system.nodes[screen.node];
  if (screen.node === undefined || !node) {
    const inner = drawPanel(canvas, area, 'signals · last 2 min');
    const wanted = Object.keys(scenario.system.clients).length * 4 + 3;
    const most = Math.min(inner.height, Math.max(wanted, Math.floor((inner.height + 1) / 2)));
    drawSignals(canvas, inner, mainSignals(scenario, frame, screen.speed, most), frame.timeMs);
    return;
  }
  const inner = drawPanel(canvas, area, detailTitle(screen.node, scenario), 'focus');
  const rows = detailRows(screen.node, scenario, frame, node, inner.width);
  drawRows(canvas, inner, rows);
  const used = Math.min(inner.height, rows.length + 1);
  const rest = { ...inner, y: inner.y + used, height: inner.height - used };
  drawSignals(
    canvas,
    rest,
    detailSignals(screen.node, scenario, frame, screen.speed),
    frame.timeMs,
  );
}

function drawCompact(canvas: Canvas, view: View): void {
  const { screen, scenario, frame } = view;
  const { width, height } = canvas;
  const small = height < 19;
  const actions = actionRows(frame.actions, frame.timeMs, width, 5);
  const goals = packRows(
    frame.goals.map((goal) => goalRow(goal, width)),
    width,
  ).slice(0, small ? 2 : 3);
  const signalRows = small ? 2 : 3;
  const pagerHeight = small ? 1 : 2;
  const rules = small ? 1 : 3;
  const fixed = actions.length + goals.length + signalRows + pagerHeight + rules;
  const layout = cachedLayout(scenario, { width, height: height - fixed });
  const mostSystem = height - fixed;
  const air = small ? 0 : 1;
  const systemHeight = layout ? Math.min(mostSystem, layout.height + air) : mostSystem;
  const spare = mostSystem - systemHeight;
  drawSystemIn(canvas, { x: 0, y: 0, width, height: systemHeight }, view, layout);

  let y = systemHeight;
  const take = (rows: number): Area => {
    const area = { x: 0, y, width, height: rows };
    y += rows;
    return area;
  };
  const moreSignals = Math.min(spare, 2);
  const signalsArea = (title: string): Area => {
    drawRule(canvas, take(1), title);
    return take(signalRows + moreSignals);
  };
  const node = screen.node === undefined ? undefined : screen.shown?.system.nodes[screen.node];
  if (screen.node !== undefined && node) {
    drawRule(canvas, take(1), detailTitle(screen.node, scenario));
    const area = take(signalRows + spare + pagerHeight + rules - 2 + (small ? 1 : 0));
    const rows = detailRows(screen.node, scenario, frame, node, width);
    drawRows(canvas, area, rows);
    const rest = { ...area, y: area.y + rows.length, height: area.height - rows.length };
    if (rest.height > 0) {
      drawSignals(
        canvas,
        rest,
        detailSignals(screen.node, scenario, frame, screen.speed),
        frame.timeMs,
      );
    }
  } else {
    const area = signalsArea('signals · last 2 min');
    const most = area.height * (width >= 56 ? 2 : 1);
    drawSignals(canvas, area, mainSignals(scenario, frame, screen.speed, most), frame.timeMs);
    if (!small) drawRule(canvas, take(1), 'pager');
    const pager = take(pagerHeight + spare - moreSignals);
    drawRows(canvas, pager, pagerRows(frame.pager.slice(-pager.height), width));
  }
  y = height - actions.length - goals.length - (small ? 0 : 1);
  drawRows(canvas, take(goals.length), goals);
  if (!small) drawRule(canvas, take(1), 'actions', scenario.diagnosis ? causeSpans(frame) : []);
  drawRows(canvas, take(actions.length), actions);
}

const goalRows = ({ frame, scenario }: View): Row[] => [
  ...frame.goals.map(goalSpans),
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
    drawRows(canvas, area, nodeRows(scenario.system, system, screen.node, area.width));
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
  const head = question.rows.length - evidenceSignals(screen, scenario).length;
  const column = Math.max(...question.rows.slice(head).map(rowWidth)) + 2;
  for (const [index, signal] of evidenceSignals(screen, scenario).entries()) {
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
