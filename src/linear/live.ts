import type { LessonStep } from '../lesson/steps.ts';
import type { Question } from '../quiz/question.ts';
import { drawnCheck } from '../session/lesson/check.ts';
import type { Live } from '../session/lesson/live.ts';
import type { LessonScreen } from '../session/lesson/screen.ts';
import { isOpen } from '../session/quiz/entry.ts';
import { answering } from './answering.ts';
import { feedbackLines } from './feedback.ts';
import { spokenMarkdown } from './markdown.ts';
import { modelOfPart } from './model.ts';
import { command, type Page, send } from './page.ts';
import { questionLines } from './question.ts';

/** What one can act on in a lesson: a question, a live model, steps to reveal. */
export function liveOfPart({ key, block }: Live, screen: LessonScreen): Page | undefined {
  switch (block.kind) {
    case 'check':
      return checkOfPart(key, block.question, screen);
    case 'model': {
      const state = screen.models[key];
      return state && modelOfPart(key, block.model, state);
    }
    case 'steps':
      return stepsOfPart(key, block.steps, screen.steps[key] ?? 1);
  }
}

function checkOfPart(
  block: string,
  question: Question,
  { checks }: LessonScreen,
): Page | undefined {
  const state = checks[block];
  if (!state) return undefined;
  const { entry, attempt } = state;
  const drawn = drawnCheck(question, state);
  if (isOpen(entry)) {
    return {
      place: `${block} ${attempt}`,
      lines: ['Check yourself.', ...questionLines(drawn, entry)],
      ...answering(drawn, entry, (action) => ({ type: 'lesson/check', block, action })),
    };
  }
  const again = send({ type: 'lesson/check-again', block });
  return {
    place: `${block} ${attempt} answered`,
    lines: [...feedbackLines(drawn, entry), 'Type retry for the same question anew.'],
    commands: [command(['retry'], 'the same question anew', again)],
  };
}

function stepsOfPart(block: string, steps: readonly LessonStep[], shown: number): Page {
  const more = send({ type: 'lesson/reveal', block, by: 1 });
  return {
    place: block,
    lines: [
      `Steps, ${steps.length} of them. Type more for the next one.`,
      ...steps.slice(0, shown).flatMap(({ text }, index) => {
        const [first = '', ...rest] = spokenMarkdown(text);
        return [`Step ${index + 1}: ${first}`, ...rest];
      }),
    ],
    ...(shown < steps.length ? { enter: { does: 'reveals the next step', reply: more } } : {}),
    commands: [
      command(['more'], 'the next step', more),
      command(['all'], 'all steps', send({ type: 'lesson/reveal', block, by: steps.length })),
    ],
  };
}
