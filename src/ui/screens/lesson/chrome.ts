import { type Catalogue, nextLesson } from '../../../catalogue/catalogue.ts';
import { innerLink } from '../../../lesson/inner-link.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { cutText, visibleText } from '../../../lib/text.ts';
import { liveOf } from '../../../session/lesson/live.ts';
import { guessRow } from '../../../session/lesson/model.ts';
import { onwardKey } from '../../../session/lesson/onward.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome, Labels } from '../../chrome.ts';
import type { lessonKeys } from '../../keys/lesson-keys.ts';
import type { CommandOf } from '../../keys.ts';
import { answerWay } from '../../question/actions.ts';
import type { Row } from '../../rows.ts';

export type LessonContext = keyof typeof lessonKeys;
export type LessonCommand = CommandOf<LessonContext>;

export function lessonChrome(
  screen: LessonScreen,
  { catalogue }: Pick<AppState, 'catalogue'>,
): Chrome {
  const lesson = catalogue.lessons.get(screen.lesson);
  return {
    where: ['sysdojo', 'Learn', lesson?.title ?? screen.lesson],
    right: [...foundRow(screen.found), ...progressRow(screen.read)],
    context: lesson ? lessonContext(screen, lesson) : 'lesson',
    labels: lesson ? labelsOf(screen, lesson, catalogue) : {},
  };
}

/** A key that would do nothing is not offered. */
function labelsOf(
  { focus, checks, panel }: LessonScreen,
  lesson: Lesson,
  catalogue: Catalogue,
): Labels {
  const block = focus === undefined ? undefined : liveOf(lesson, focus);
  const question = block?.kind === 'check' ? block.question : undefined;
  const hints = (focus === undefined ? undefined : checks[focus])?.entry.hints ?? 0;
  const explained =
    panel?.kind === 'term' && catalogue.glossary.find(({ term }) => term === panel.term)?.lesson;
  return {
    ...(explained === lesson.id ? { open: '' } : {}),
    ...(hasLinks(lesson) ? {} : { link: '' }),
    ...(panel?.kind === 'link' && !innerLink(panel.address) ? { open: 'copy' } : {}),
    ...(nextLesson(catalogue, lesson.id) ? {} : { 'next-lesson': '' }),
    ...(question && hints >= question.hints.length ? { hint: '' } : {}),
    ...(question?.type === 'multiple' ? { toggle: 'choose' } : {}),
    ...(question?.type === 'categorize' ? { assign: 'sort' } : {}),
  };
}

const known = new WeakMap<Lesson, boolean>();

/** Whether a lesson may hold a link that can be followed. */
function hasLinks(lesson: Lesson): boolean {
  const found =
    known.get(lesson) ??
    (lesson.sources.length > 0 ||
      lesson.blocks.some(
        (block) => block.kind === 'markdown' && /\]\(|\]\[|:\/\//.test(block.text),
      ));
  known.set(lesson, found);
  return found;
}

/** Which keys work: those of the text, or those of the block in focus. */
export function lessonContext(
  { focus, checks, models, panel, found, jumpedFrom }: LessonScreen,
  lesson: Pick<Lesson, 'blocks'>,
): LessonContext {
  if (panel) return `lesson-${panel.kind}`;
  if (focus === undefined && found) return 'lesson-found';
  if (focus === undefined) return jumpedFrom ? 'lesson-away' : 'lesson';
  if (focus === onwardKey) return 'lesson-onward';
  const block = liveOf(lesson, focus);
  switch (block?.kind) {
    case 'check':
      if (checks[focus]?.entry.graded) return 'lesson-answered';
      return `lesson-${answerWay(block.question)}`;
    case 'model':
      return models[focus]?.row === guessRow ? 'lesson-guess' : 'lesson-model';
    case 'steps':
      return 'lesson-steps';
    case undefined:
      return 'lesson';
  }
}

/** The words that were looked for, and which of their places the reader is at. */
function foundRow(found: LessonScreen['found']): Row {
  if (!found) return [];
  const { words, hit, hits } = found;
  const place = hits === 0 ? 'not found' : `${hit + 1}/${hits}`;
  return [
    { text: `${cutText(visibleText(words), 20)} `, tone: 'warning' },
    { text: `${place}  `, tone: 'muted' },
  ];
}

const barCells = 10;

function progressRow(read: number): Row {
  const filled = Math.round(read * barCells);
  return [
    { text: '━'.repeat(filled), tone: 'accent' },
    { text: '─'.repeat(barCells - filled), tone: 'muted' },
    { text: ` ${String(Math.round(read * 100)).padStart(3)} %`, tone: 'muted' },
  ];
}
