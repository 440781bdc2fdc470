import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { textWidth } from '../../../lib/text.ts';
import {
  type ProgressScreen,
  type ProgressTab,
  progressTabs,
} from '../../../session/progress/progress.ts';
import type { Summary } from '../../../session/progress/summary.ts';
import { blankRow, cutRow, type Row, spread } from '../../rows.ts';
import { moreText, type Window, windowAt } from '../../window.ts';
import { incidentRows } from './incidents.ts';
import { overviewRows } from './overview.ts';
import { predictionRows } from './predictions.ts';
import { topicRows } from './topics.ts';

interface ProgressLayout {
  readonly rows: readonly Row[];
  readonly window: Window;
  /** Columns left free, so that it stands in the middle of a wide terminal. */
  readonly left: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Wider lines than this are hard to follow from a name to its figures. */
const measure = 112;
const airyHeight = 30;
const narrow = 70;

/** The tabs, and as much of the open one as fits. */
export function progressLayout(
  { tab, top }: ProgressScreen,
  summary: Summary,
  catalogue: Catalogue,
  room: Room,
): ProgressLayout {
  const width = Math.min(measure, room.width);
  // Air below the header, where there is some to give.
  const air = room.height >= airyHeight ? [blankRow] : [];
  const tabs = tabRows(tab, width);
  const height = Math.max(1, room.height - tabs.length - air.length);
  const rows = contentOf(tab, summary, catalogue, { width, height });
  const window = windowAt(rows.length, height, top);
  const shown = rows.slice(window.top, window.top + window.height);
  const [names = blankRow, ...rule] = tabs;
  const more: Row = [{ text: moreText(window), tone: 'muted' }];
  return {
    rows: [...air, spread(names, more, width), ...rule, ...shown.map((row) => cutRow(row, width))],
    window,
    left: Math.floor((room.width - width) / 2),
  };
}

function contentOf(
  tab: ProgressTab,
  summary: Summary,
  catalogue: Catalogue,
  { width, height }: Room,
): Row[] {
  switch (tab) {
    case 'overview':
      return overviewRows(summary, { width, height });
    case 'topics':
      return topicRows(summary, width);
    case 'incidents':
      return incidentRows(summary, width);
    case 'predictions':
      return predictionRows(summary, catalogue, width);
  }
}

const titles: Readonly<Record<ProgressTab, string>> = {
  overview: 'Overview',
  topics: 'Topics',
  incidents: 'Incidents',
  predictions: 'Predictions',
};

/** The names of the tabs over a line that is heavy beneath the open one. */
function tabRows(open: ProgressTab, width: number): Row[] {
  const names: Row = progressTabs.flatMap((tab, index): Row => {
    const text = `${index + 1} ${titles[tab]}`;
    const gap = { text: index === 0 ? '' : width < narrow ? '  ' : '   ' };
    return [gap, tab === open ? { text, tone: 'focus', bold: true } : { text, tone: 'muted' }];
  });
  const at = names.findIndex(({ tone }) => tone === 'focus');
  const before = names.slice(0, at).reduce((sum, { text }) => sum + textWidth(text), 0);
  const size = textWidth(names[at]?.text ?? '');
  const rule: Row = [
    { text: '─'.repeat(before), tone: 'muted' },
    { text: '━'.repeat(size), tone: 'focus' },
    { text: '─'.repeat(Math.max(0, width - before - size)), tone: 'muted' },
  ];
  return [names, rule, blankRow];
}
