import type { DrawnQuestion } from './draw.ts';
import { evaluate } from './formula.ts';
import { simulatedNumber } from './simulated.ts';

/** The right answer of a drawn numeric question, in the question's unit. */
export function rightNumber({ question, values }: DrawnQuestion): number {
  if (question.type !== 'numeric') return Number.NaN;
  return question.key.kind === 'formula'
    ? evaluate(question.key.formula, values)
    : simulatedNumber(question);
}
