import * as z from 'zod/mini';
import type { Read } from '../lib/diagnostic.ts';
import { check } from '../lib/schema.ts';

const step = z.union([
  z.pipe(
    z.string().check(z.minLength(1)),
    z.transform((text) => ({ text })),
  ),
  z.strictObject({
    text: z.string().check(z.minLength(1)),
    diagram: z.optional(z.string().check(z.minLength(1))),
  }),
]);

const steps = z.array(step).check(z.minLength(2, 'a list to reveal has two steps or more'));

/** One line of a sequence, such as a handshake, and the picture at that moment. */
export interface LessonStep {
  /** Markdown. */
  readonly text: string;
  readonly diagram?: string;
}

/** The content of a `steps` block: a YAML list of Markdown texts or of `{text, diagram}`. */
export function readSteps(document: unknown): Read<readonly LessonStep[]> {
  const checked = check(steps, document);
  if (!checked.ok) return { problems: checked.problems };
  const value = checked.value.map(({ text, ...rest }) => {
    const diagram = 'diagram' in rest ? rest.diagram?.replace(/\s+$/, '') : undefined;
    return { text, ...(diagram ? { diagram } : {}) };
  });
  return { value, problems: [] };
}
