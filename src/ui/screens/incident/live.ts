import { mostActionRows } from '../../../scenario/actions-list.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { ShownSystem } from '../../../session/incident/screen.ts';
import { mainSignals } from '../../../session/incident/signals.ts';
import { type Row, rowWidth, type Span } from '../../rows.ts';
import { topAround } from '../../window.ts';
import { actionRows } from './action-rows.ts';
import { drawBench } from './bench-rows.ts';
import { Canvas } from './canvas.ts';
import { detailTitle, type NodeView } from './detail.ts';
import type { SystemLayout } from './layout.ts';
import { drawDetail, drawNodePage } from './node-page.ts';
import {
  type Area,
  causeSpans,
  drawHidden,
  drawPanel,
  drawRows,
  drawRule,
  drawSignals,
  goalLines,
  goalRow,
  latestPagerRows,
  meterRows,
  pagerRows,
  signalColumns,
} from './panels.ts';
import { evidenceSignals, questionOf } from './question.ts';
import { drawReplay } from './replay-rows.ts';
import { drawNodeList, drawSystemIn, fits, layoutIn, listHeight } from './system-panel.ts';
import { drawTurn } from './turn-panel.ts';
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
  const view = { screen, scenario, frame, system: screen.shown?.system ?? frame.system };
  if (screen.phase.kind === 'map') {
    drawSystemIn(canvas, whole(size), layoutIn(scenario, size), view);
    return canvas;
  }
  const node = nodeView(screen, scenario);
  if (screen.phase.kind === 'node' && node) {
    drawNodePage(canvas, node, { speed: screen.speed, top: screen.phase.top });
    return canvas;
  }
  if (screen.pace?.kind === 'turns' && screen.node === undefined)
    drawTurn(canvas, view, screen.pace);
  else if (size.width >= roomy.width && size.height >= roomy.height) drawRoomy(canvas, view);
  else drawCompact(canvas, view);
  drawQuestion(canvas, view);
  if (screen.phase.kind === 'bench') drawBench(canvas, screen.phase, frame);
  if (screen.pace?.kind === 'replay') drawReplay(canvas, screen, screen.pace, scenario);
  return canvas;
}

interface View {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly frame: NonNullable<IncidentScreen['frame']>;
  /** As it is drawn: smoothed. */
  readonly system: ShownSystem;
}

/** The chosen node of a run that has a picture. */
export function nodeView(screen: IncidentScreen, scenario: Scenario): NodeView | undefined {
  const { node: id, frame, shown } = screen;
  return id !== undefined && frame && shown
    ? { id, scenario, frame, shown: shown.system }
    : undefined;
}

const whole = ({ width, height }: Size): Area => ({ x: 0, y: 0, width, height });

/** Says how to read the figures beside the actions. */
const actionsTitle = 'actions: delay ·cost';

function drawRoomy(canvas: Canvas, view: View): void {
  const { scenario, frame } = view;
  const { width, height } = canvas;
  const actions = actionRows(frame.actions, frame.timeMs, width - 4, 6);
  const actionsHeight = actions.length + 2;
  const layout = roomyLayout(scenario, { width: width - 4, height: height - actionsHeight - 2 });
  const mostSystem = height - actionsHeight - leastMiddle;
  const systemHeight = Math.min(mostSystem, layout.height + 2 + air(layout, mostSystem));
  const systemArea = drawPanel(canvas, { x: 0, y: 0, width, height: systemHeight }, 'system');
  drawSystemIn(canvas, systemArea, layout, view);

  const middle = { y: systemHeight, height: height - systemHeight - actionsHeight };
  const left = Math.floor(width * 0.52);
  const half: Area = { x: 0, width: left, ...middle };
  const side = { x: left + 1, width: width - left - 1 };
  drawSignalsOrDetail(canvas, half, view);
  const goals = goalRows(view, side.width - 4);
  const goalsHeight = goals.length + 2;
  const pagerArea = { ...side, y: middle.y, height: middle.height - goalsHeight };
  const inner = drawPanel(canvas, pagerArea, 'pager');
  drawRows(canvas, inner, latestPagerRows(frame.pager, inner.width, inner.height));
  const goalsArea = { ...side, y: pagerArea.y + pagerArea.height, height: goalsHeight };
  drawRows(canvas, drawPanel(canvas, goalsArea, 'goals'), goals);

  const bottom = { x: 0, y: height - actionsHeight, width, height: actionsHeight };
  drawRows(canvas, drawPanel(canvas, bottom, actionsTitle), actions);
}

/** Rows for the signals, the pager and the goals: wanted, and when the system is large. */
const [wantedMiddle, leastMiddle] = [14, 11];

/** The system takes more than its usual share only where that saves scrolling. */
function roomyLayout(scenario: Scenario, { width, height }: Size): SystemLayout {
  const layouts = [wantedMiddle, leastMiddle].map((middle) => {
    const space = { width, height: height - middle };
    return { layout: layoutIn(scenario, space), space };
  });
  const found = layouts.find(({ layout, space }) => fits(layout, space)) ?? layouts.at(-1)!;
  return found.layout;
}

/** A free row above and below the drawing, where there are two. */
const air = (layout: SystemLayout, most: number): number => (layout.height + 4 <= most ? 2 : 0);

function drawSignalsOrDetail(canvas: Canvas, area: Area, view: View): void {
  const { screen, scenario, frame } = view;
  const node = nodeView(screen, scenario);
  if (node) {
    const inside = drawPanel(canvas, area, detailTitle(node.id, scenario), 'focus');
    drawDetail(canvas, inside, node, screen.speed);
    return;
  }
  const inner = drawPanel(canvas, area, 'signals · last 2 min');
  const wanted = Object.keys(scenario.system.clients).length * 4 + 3;
  const most = Math.min(inner.height, Math.max(wanted, Math.floor((inner.height + 1) / 2)));
  drawSignals(canvas, inner, mainSignals(scenario, frame, screen.speed, most), frame.timeMs);
}

/** Rules instead of frames; from the bottom up what has to be there, the rest for the middle. */
function drawCompact(canvas: Canvas, view: View): void {
  const { screen, scenario, frame } = view;
  const { width, height } = canvas;
  const small = height < 19;
  const actions = actionRows(frame.actions, frame.timeMs, width, mostActionRows);
  const goals = packRows(
    frame.goals.map((goal) => goalRow(goal, width)),
    width,
  ).slice(0, small ? 2 : 3);
  const bottom = height - actions.length - goals.length - (small ? 0 : 1);
  const space = { width, height: bottom - (small ? 4 : 7) };
  const layout = layoutIn(scenario, space);
  const drawn = fits(layout, space) && (!small || screen.node === undefined);
  const list = small && screen.node !== undefined ? 1 : listHeight(scenario, width);
  const wanted = drawn ? layout.height + (small ? 0 : 1) : list;
  const systemHeight = Math.min(space.height, wanted);
  const systemArea = { ...space, x: 0, y: 0, height: systemHeight };
  if (drawn) drawSystemIn(canvas, systemArea, layout, view);
  else drawNodeList(canvas, systemArea, view);

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

const meterGap: Span = { text: '  ' };

/** Signals above the pager, or the details of the chosen node. */
function drawMiddle(canvas: Canvas, area: Area, view: View, small: boolean): void {
  const { screen, scenario, frame } = view;
  const inner = { ...area, y: area.y + 1, height: area.height - 1 };
  const meters = meterRows(frame).flatMap((row, index) => (index > 0 ? [meterGap, ...row] : row));
  const node = nodeView(screen, scenario);
  if (node) {
    drawRule(canvas, area, detailTitle(node.id, scenario), meters);
    drawDetail(canvas, inner, node, screen.speed);
    return;
  }
  const pagerRule = small ? 0 : 1;
  const pagerHeight = small ? 1 : Math.max(2, Math.floor((inner.height - 1) / 3));
  const signals = { ...inner, height: inner.height - pagerRule - pagerHeight };
  const most = signals.height * signalColumns(area.width);
  drawRule(canvas, area, 'signals · last 2 min', meters);
  drawSignals(canvas, signals, mainSignals(scenario, frame, screen.speed, most), frame.timeMs);
  const pager = { ...inner, y: signals.y + signals.height + pagerRule, height: pagerHeight };
  if (!small) drawRule(canvas, { ...pager, y: pager.y - 1 }, 'pager');
  drawRows(canvas, pager, latestPagerRows(frame.pager, area.width, pagerHeight));
}

const goalRows = ({ frame, scenario }: View, width: number): Row[] => [
  ...frame.goals.flatMap((goal) => goalLines(goal, width)),
  ...[...meterRows(frame), ...(scenario.diagnosis ? [causeSpans(frame)] : [])].flatMap((row) =>
    wrapRow(row, width),
  ),
];

/** Over the lower part of the screen, so that the system stays in sight as far as there is room. */
function drawQuestion(canvas: Canvas, { screen, scenario, frame }: View): void {
  const { width } = canvas;
  const question = questionOf(screen, scenario, Math.min(92, width - 4));
  if (!question) return;
  const height = Math.min(canvas.height, question.rows.length + 2);
  const area: Area = { x: 0, y: canvas.height - height, width, height };
  canvas.clear(area);
  const inner = drawPanel(canvas, area, question.title, 'focus');
  const from = topAround(question.rows.length, question.cursorRow, inner.height);
  drawRows(canvas, inner, question.rows.slice(from));
  drawHidden(canvas, area, from, question.rows.length - from - inner.height);
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
