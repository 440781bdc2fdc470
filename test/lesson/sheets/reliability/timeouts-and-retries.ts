import type { Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {},
  misconceptions: {},
};
