import { describe, expect, test } from 'vitest';
import { rowText, rowWidth } from '../../../src/ui/rows.ts';
import { partsBar, partsLegend } from '../../../src/ui/screens/incident/time-parts.ts';
import { timePicture } from '../../../src/ui/screens/incident/time-rows.ts';
import { waterfallRows } from '../../../src/ui/screens/incident/waterfall.ts';
import { retried, sampleMinute } from './sample-traces.ts';

const sizes = [
  [78, 21],
  [118, 37],
  [58, 15],
] as const;
const at = { cursor: 0, top: 0, node: undefined };

describe('a waterfall', () => {
  const rows = waterfallRows(retried, 78).map(rowText);

  test('has a row for each stretch, nested by calls', () => {
    expect(rows.map((row) => row.slice(0, 14).trimEnd())).toEqual([
      'web',
      '  queue',
      '  own work',
      '  pay',
      '    queue',
      '  backoff',
      '  pay',
      '  backoff',
      '  pay',
      '    pool',
      '    own work',
    ]);
  });

  test('puts each stretch where it was, as long as it took', () => {
    const bars = rows.map((row) => row.slice(15, 15 + 42));
    expect(bars[0]).toMatch(/^├─+┤$/);
    expect(bars[1]).toMatch(/^▒{16,18} +$/);
    expect(bars[3]).toMatch(/^ {16,18}├╌{8,10}┤ +$/);
    expect(bars[10]).toMatch(/^ {40,41}█{1,2}$/);
  });

  test('says how long it took and how it ended', () => {
    expect(rows[0]).toMatch(/ 4 s +$/);
    expect(rows[3]).toMatch(/ 1 s ✖ timed out$/);
  });
});

describe('the parts of time', () => {
  test('make a bar of the whole width, and are all named', () => {
    expect(rowWidth(partsBar(retried.parts, 40))).toBe(40);
    expect(partsLegend(retried.parts, 78).map(rowText)).toEqual([
      '▒ queue 40 %  █ service 2.3 %  ╌ network 1.3 %  ▞ retry 6.5 %  ╱ timeout 50 %',
    ]);
  });
});

describe.each(sizes)('the picture at %d×%d', (width, height) => {
  const pictureAt = (shown: Partial<typeof at>) =>
    timePicture(sampleMinute(), { ...at, ...shown }, { width, height });
  const text = (shown: Partial<typeof at> = {}) => pictureAt(shown).rows.map(rowText);

  test('fits, with totals, the slowest requests and one of them', () => {
    const rows = text();
    expect(rows.length).toBeLessThanOrEqual(height);
    for (const row of pictureAt({}).rows) expect(rowWidth(row)).toBeLessThanOrEqual(width);
    expect(rows[0]).toContain('01:00–02:00');
    const all = rows.join('\n');
    expect(all).toContain('timeout 11 %');
    expect(all).toContain('54/s × 3.92 s = 212; measured 212 in flight');
    expect(all).toMatch(/❯ 01:21 shoppers +✓ ok +4 s ▒+█/);
    expect(all).toMatch(/^web +├─+┤/m);
  });

  test('shows another request where the cursor is, also at the end of the list', () => {
    const last = text({ cursor: 10 }).join('\n');
    expect(last).toMatch(/❯ 01:30 shoppers +⊘ refused +2 ms/);
    expect(last).toMatch(/^web +├─+┤ +2 ms ⊘ refused$/m);
  });

  test('scrolls as far as the waterfall reaches', () => {
    const { window } = pictureAt({ top: 99 });
    expect(window.top).toBe(window.lastTop);
    expect(text({ top: 99 }).at(-1)).toMatch(/own work +█/);
  });

  test("tells another node's Little's law when asked", () => {
    const rows = timePicture(sampleMinute(), { ...at, node: 'pay' }, { width, height }).rows;
    expect(rows.map(rowText).join('\n')).toMatch(/it is\s+filling/);
  });
});

test('without a request to show says what to do', () => {
  const none = { ...sampleMinute(), slow: [], followed: 0 };
  const { rows } = timePicture(none, at, { width: 58, height: 15 });
  expect(rows.map(rowText).join('\n')).toContain('Let the clock run');
});
