import type { Catalogue } from '../catalogue/catalogue.ts';
import { utcDayOf } from '../lib/days.ts';
import type { Progress } from '../progress/progress.ts';
import type { DutyKind } from '../session/duty/duty.ts';
import { rowText } from '../ui/rows.ts';
import { dutyRows } from '../ui/screens/duty/duty-rows.ts';

/** What is on call, for where nobody can press keys. */
export const dutyText = (
  what: DutyKind,
  catalogue: Catalogue,
  progress: Progress,
  now: number,
  width: number,
): string =>
  dutyRows({ kind: 'duty', what, day: utcDayOf(now) }, catalogue, progress, width)
    .map((row) => rowText(row).trimEnd())
    .join('\n');
