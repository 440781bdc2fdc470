import type { FeatureStep } from '../step.ts';

export const progressTabs = ['overview', 'topics', 'incidents', 'predictions'] as const;
export type ProgressTab = (typeof progressTabs)[number];

/** How far the learner has come. */
export interface ProgressScreen {
  readonly kind: 'progress';
  readonly tab: ProgressTab;
  /** First row shown of what does not fit. */
  readonly top: number;
}

export type ProgressMessage =
  | { readonly type: 'progress/tab'; readonly tab: ProgressTab }
  /** To the tab beside; after the last one comes the first. */
  | { readonly type: 'progress/turn'; readonly by: 1 | -1 }
  | { readonly type: 'progress/scroll'; readonly top: number };

export const openProgress = (): FeatureStep<ProgressScreen> => ({
  screen: { kind: 'progress', tab: 'overview', top: 0 },
  effects: [],
});

export function updateProgress(
  screen: ProgressScreen,
  message: ProgressMessage,
): FeatureStep<ProgressScreen> {
  switch (message.type) {
    case 'progress/tab':
      return { screen: { ...screen, tab: message.tab, top: 0 }, effects: [] };
    case 'progress/turn':
      return { screen: { ...screen, tab: tabBeside(screen.tab, message.by), top: 0 }, effects: [] };
    case 'progress/scroll':
      return { screen: { ...screen, top: Math.max(0, message.top) }, effects: [] };
  }
}

/** The tab beside this one; after the last one the first. */
function tabBeside(tab: ProgressTab, by: 1 | -1): ProgressTab {
  const { length } = progressTabs;
  return progressTabs[(progressTabs.indexOf(tab) + by + length) % length]!;
}
