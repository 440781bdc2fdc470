import path from 'node:path';

/** The progress file in the learner's folder. */
export const fileOf = (folder: string): string => path.join(folder, 'progress.json');
