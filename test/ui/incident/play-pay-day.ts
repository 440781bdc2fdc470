import type { AppTerminal } from '../../support/app.tsx';

/** Somebody who plays the sample incident, its clock stopped, second by second. */
export async function openBrief(app: AppTerminal, more: { readonly guided?: true } = {}) {
  const target = { kind: 'incident', scenario: 'pay-day', seed: 7, ...more } as const;
  app.runtime.dispatch({ type: 'open', target });
  await app.waitFor('You run a shop.');
}

/** The incident with its clock stopped at so many simulated seconds. */
export async function openAt(app: AppTerminal, seconds: number) {
  await openBrief(app);
  app.runtime.dispatch({ type: 'incident/toggle-pause' });
  app.press('enter');
  await app.waitFor('00:00 / 01:00');
  await app.waitFor('[b]');
  step(app, seconds);
  await app.waitFor(clock(seconds));
}

export const clock = (seconds: number): string => `00:${String(seconds).padStart(2, '0')} / 01:00`;

export function step(app: AppTerminal, seconds: number) {
  for (let second = 0; second < seconds; second++) app.runtime.dispatch({ type: 'incident/step' });
}

/** The choice of a cause, with the cursor on the right one. */
export async function pointAtCause(app: AppTerminal) {
  app.press('d');
  await app.waitFor('What keeps the shop from selling?');
  if (app.rows().some((row) => row.includes('❯ a  It has too few'))) app.press('down');
}

/** From the clock's stop at 16 s to the end of the run: breaker, the shop stays open. */
export async function win(app: AppTerminal) {
  app.press('b');
  await app.waitFor('… 5s');
  step(app, 5);
  await app.waitFor('whether to close the shop');
  app.press('down', 'enter');
  await app.waitFor('The shop stays open.');
  step(app, 39);
  await app.waitFor(/One question before the debrief|✓ Incident resolved/);
}
