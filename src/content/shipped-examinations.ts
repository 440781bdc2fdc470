import { type Examinations, fromExaminations } from './examined.ts';
import { examinationsFile, readBuilt } from './shipped.ts';

/** What `check` need not find out again. */
export const shippedExaminations = (): Examinations =>
  fromExaminations(readBuilt(examinationsFile()));
