import { type GuideStep, guideSteps } from './guide-steps.ts';
import { type IncidentScreen, isOver } from './screen.ts';

/**
 * Whether a step is behind the player. Once the pager rings there is no time for looking around. Turn
 * by turn the clock always stands: there is nothing to be stopped, nor to be let on.
 */
const done: Readonly<Record<GuideStep, (screen: IncidentScreen) => boolean>> = {
  brief: ({ phase }) => phase.kind !== 'brief',
  clock: (screen) => !screen.paused || (goesByTurns(screen) && screen.timeMs > 0),
  node: (screen) => screen.node !== undefined || hasRung(screen),
  around: (screen) => screen.node === undefined || hasRung(screen),
  watch: (screen) => hasRung(screen),
  stop: (screen) => screen.paused || hasNamed(screen),
  diagnose: (screen) => hasNamed(screen),
  act: (screen) => hasActed(screen) && (!screen.paused || goesByTurns(screen)),
  hold: () => false,
  debrief: () => false,
};

const goesByTurns = ({ pace }: IncidentScreen): boolean => pace?.kind === 'turns';

const hasRung = ({ frame }: IncidentScreen): boolean =>
  frame?.pager.some(({ kind }) => kind === 'page') ?? false;

const hasNamed = ({ frame, phase }: IncidentScreen): boolean =>
  frame?.diagnosis !== undefined && phase.kind !== 'diagnosis';

const hasActed = ({ commands }: IncidentScreen): boolean =>
  commands.some(({ command }) => command.type === 'action');

/** The step that a guided player is at now. */
export function guidedOn(screen: IncidentScreen): IncidentScreen {
  const { guide } = screen;
  if (guide === undefined) return screen;
  if (isOver(screen)) return guide === 'debrief' ? screen : { ...screen, guide: 'debrief' };
  const next = done[guide](screen) ? guideSteps[guideSteps.indexOf(guide) + 1] : undefined;
  return next ? guidedOn({ ...screen, guide: next }) : screen;
}
