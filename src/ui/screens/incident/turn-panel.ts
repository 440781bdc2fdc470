import { mostActionRows } from '../../../scenario/actions-list.ts';
import type { RunFrame } from '../../../scenario/run-types.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { ShownSystem, Turns } from '../../../session/incident/screen.ts';
import { actionRows } from './action-rows.ts';
import type { Canvas } from './canvas.ts';
import { causeSpans, drawRows, drawRule, goalRow, meterRows } from './panels.ts';
import { drawNodeList, drawSystemIn, fits, layoutIn, listHeight } from './system-panel.ts';
import { turnLength, turnRows, turnTitle } from './turn-rows.ts';
import { packRows } from './wrap-rows.ts';

interface View {
  readonly screen: IncidentScreen;
  readonly scenario: Scenario;
  readonly frame: RunFrame;
  readonly system: ShownSystem;
}

/** Between two turns: the system as it stands, what the last turn changed, what can be done. */
export function drawTurn(canvas: Canvas, view: View, pace: Turns): void {
  const { screen, scenario, frame } = view;
  const { width, height } = canvas;
  const small = height < 19;
  const actions = actionRows(frame.actions, frame.timeMs, width, mostActionRows);
  const goals = packRows(
    [...frame.goals.map((goal) => goalRow(goal, width)), ...meterRows(frame)],
    width,
  );
  const bottom = height - actions.length - goals.length - (small ? 0 : 1);
  const space = { width, height: Math.max(0, bottom - (small ? 5 : 9)) };
  const layout = layoutIn(scenario, space);
  const drawn = fits(layout, space);
  const wanted = drawn ? layout.height + (small ? 0 : 1) : listHeight(scenario, width);
  const system = { ...space, x: 0, y: 0, height: Math.min(space.height, wanted) };
  if (drawn) drawSystemIn(canvas, system, layout, view);
  else drawNodeList(canvas, system, view);

  const middle = { x: 0, y: system.height, width, height: bottom - system.height };
  drawRule(canvas, middle, turnTitle(pace, frame, screen.timeMs), turnLength(pace));
  const inner = { ...middle, y: middle.y + 1, height: middle.height - 1 };
  drawRows(canvas, inner, turnRows(pace, scenario, frame, inner));
  const rows = { x: 0, width, height };
  drawRows(canvas, { ...rows, y: bottom }, goals);
  if (!small) {
    const cause = scenario.diagnosis ? causeSpans(frame) : [];
    drawRule(canvas, { x: 0, y: bottom + goals.length, width }, 'actions: delay ·cost', cause);
  }
  drawRows(canvas, { ...rows, y: height - actions.length }, actions);
}
