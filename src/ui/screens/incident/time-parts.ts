import { formatShare } from '../../../lib/units.ts';
import { partNames, totalOf } from '../../../scenario/debrief/time-sample.ts';
import type { TimeParts } from '../../../sim/index.ts';
import type { Row, Span } from '../../rows.ts';
import { muted } from './prose.ts';
import { packRows } from './wrap-rows.ts';

export type PartName = keyof TimeParts;

/** How each part of a request's time is drawn, told apart by glyph and tone. */
export const partLook: Readonly<Record<PartName, Required<Pick<Span, 'text' | 'tone'>>>> = {
  queue: { text: '▒', tone: 'warning' },
  service: { text: '█', tone: 'ok' },
  network: { text: '╌', tone: 'muted' },
  retry: { text: '▞', tone: 'accent' },
  timeout: { text: '╱', tone: 'bad' },
};

const words: Readonly<Record<PartName, string>> = {
  queue: 'queue',
  service: 'service',
  network: 'network',
  retry: 'retry',
  timeout: 'timeout',
};

/** The parts as one bar of `width` cells in all; what is there at all gets a cell where there is room. */
export function partsBar(parts: TimeParts, width: number): Row {
  const total = totalOf(parts);
  if (total <= 0 || width <= 0) return [];
  let passed = 0;
  let column = 0;
  return partNames.flatMap((part): Row => {
    passed += parts[part];
    const to = Math.round((passed / total) * width);
    const from = column;
    column = to;
    const { text, tone } = partLook[part];
    return to > from ? [{ text: text.repeat(to - from), tone }] : [];
  });
}

/** `▒ queue 61 %`: the share of each part, also of those that are too small for the bar. */
export function partsLegend(parts: TimeParts, width: number): Row[] {
  const total = totalOf(parts);
  const items = partNames.map((part): Row => {
    const share = total > 0 ? parts[part] / total : 0;
    return [
      partLook[part],
      muted(` ${words[part]} `),
      { text: formatShare(share), bold: share >= 0.3 },
    ];
  });
  return packRows(items, width, 2);
}
