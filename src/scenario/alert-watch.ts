import { holds, type Readings } from './condition.ts';
import { Hold } from './hold.ts';
import type { Pager } from './pager.ts';
import type { Alert } from './types.ts';

/** Pages once a condition has held for its time, and says so when it clears. */
export class AlertWatch {
  readonly #watched: readonly { alert: Alert; hold: Hold; firing: boolean }[];

  constructor(alerts: readonly Alert[]) {
    this.#watched = alerts.map((alert) => ({ alert, hold: new Hold(), firing: false }));
  }

  update(readings: Readings, nowMs: number, pager: Pager): void {
    for (const watched of this.#watched) {
      const { alert, hold } = watched;
      hold.update(holds(alert.when, readings), nowMs);
      const fires = hold.hasHeld(alert.forMs, nowMs);
      const clears = watched.firing && hold.sinceMs === undefined;
      if (fires && !watched.firing) pager.note(nowMs, 'page', alert.page);
      if (clears) pager.note(nowMs, 'resolved', alert.page);
      watched.firing = fires || (watched.firing && !clears);
    }
  }
}
