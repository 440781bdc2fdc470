import type { FeatureStep } from '../step.ts';

/** The keys of the screen beneath; what that screen is, the stack says. */
export interface HelpScreen {
  readonly kind: 'help';
}

export const openHelp = (): FeatureStep<HelpScreen> => ({ screen: { kind: 'help' }, effects: [] });
