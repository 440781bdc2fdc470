/** What a guided run asks its player to do next: the keys are learnt by using them. */
export const guideSteps = [
  'brief',
  'clock',
  'node',
  'around',
  'watch',
  'stop',
  'diagnose',
  'act',
  'hold',
  'debrief',
] as const;
export type GuideStep = (typeof guideSteps)[number];
