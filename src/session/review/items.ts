import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { checkId, diagnosisId, type ItemId, predictionId, questionId } from '../../lib/item-id.ts';
import type { Question } from '../../quiz/question.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LiveBlock } from '../lesson/live.ts';
import { livesOf } from '../lesson/live.ts';
import { diagnosisQuestion, predictionQuestion } from './as-question.ts';

/** Something that the learner can be asked again, whatever it was at first. */
export interface ReviewItem {
  readonly id: ItemId;
  readonly kind: 'question' | 'check' | 'diagnosis' | 'prediction';
  readonly question: Question;
  /** Id of the lesson that teaches it. */
  readonly lesson?: string;
  /** The quiz, lesson or incident that it is from. */
  readonly source: { readonly id: string; readonly title: string };
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, ReviewItem>>();

/** Everything that can be reviewed, by item id, in the order in which it is best met. */
export function reviewItems(catalogue: Catalogue): ReadonlyMap<string, ReviewItem> {
  const before = known.get(catalogue);
  if (before) return before;
  const items = itemsFrom(catalogue, () => true);
  const byId = new Map(items.map((item) => [item.id as string, item]));
  known.set(catalogue, byId);
  return byId;
}

/**
 * Of some sources only: to look into all of them takes longer than the menu itself.
 * @param isWanted asked by what the ids of a source's items begin with, such as `quiz:caches`
 */
export function itemsFrom(
  { lessons, quizzes, scenarios }: Catalogue,
  isWanted: (source: string) => boolean,
): ReviewItem[] {
  const wanted = <T extends { readonly id: string }>(kind: string, all: ReadonlyMap<string, T>) =>
    [...all.values()].filter(({ id }) => isWanted(`${kind}:${id}`));
  return [
    ...wanted('lesson', lessons).flatMap(itemsOfLesson),
    ...wanted('quiz', quizzes).flatMap(itemsOfQuiz),
    ...wanted('scenario', scenarios).flatMap(itemsOfScenario),
  ];
}

const itemsOfQuiz = (quiz: Quiz): ReviewItem[] =>
  quiz.questions.map((question) => {
    const lesson = (question.lesson ?? '').split('#')[0] || quiz.lessons[0];
    return {
      id: questionId(quiz.id, question.id),
      kind: 'question',
      question,
      ...(lesson ? { lesson } : {}),
      source: quiz,
    };
  });

function itemsOfScenario(scenario: Scenario): ReviewItem[] {
  const question = diagnosisQuestion(scenario);
  const [lesson] = scenario.lessons;
  if (!question) return [];
  return [
    {
      id: diagnosisId(scenario.id),
      kind: 'diagnosis',
      question,
      ...(lesson ? { lesson } : {}),
      source: scenario,
    },
  ];
}

function itemsOfLesson(lesson: Lesson): ReviewItem[] {
  return livesOf(lesson).flatMap(({ key, block }) => itemOfBlock(lesson, key, block));
}

function itemOfBlock(lesson: Lesson, key: string, block: LiveBlock): ReviewItem[] {
  const common = { lesson: lesson.id, source: lesson };
  if (block.kind === 'check') {
    const { question } = block;
    return [{ id: checkId(lesson.id, question.id), kind: 'check', question, ...common }];
  }
  if (block.kind !== 'model' || !block.model.predict) return [];
  const { model } = block;
  let question: Question | undefined;
  return [
    {
      id: predictionId(lesson.id, key),
      kind: 'prediction',
      // Made when somebody is asked: hundreds of them would take longer than the menu itself.
      get question() {
        question ??= predictionQuestion(lesson, model)!;
        return question;
      },
      ...common,
    },
  ];
}
