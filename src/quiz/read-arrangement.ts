import type { Problem, Read } from '../lib/diagnostic.ts';
import { repeated } from '../lib/repeated.ts';
import { check } from '../lib/schema.ts';
import { categorizeSchema, matchSchema, orderSchema } from './question-schema.ts';
import { commonOf } from './read-common.ts';
import type { AssignmentQuestion, OrderQuestion } from './types.ts';

type Document = Readonly<Record<string, unknown>>;
type Path = Problem['path'];

/** Items to be put in order. */
export function readOrder(document: Document): Read<OrderQuestion> {
  const checked = check(orderSchema, document);
  if (!checked.ok) return { problems: checked.problems };
  const { items } = checked.value;
  const problems = sameTexts(items.map((text, index) => ({ text, path: ['items', index] })));
  if (problems.length > 0) return { problems };
  return { value: { type: 'order', ...commonOf(checked.value), items }, problems };
}

/** Pairs to be put together. Two items may have the same partner. */
export function readMatch(document: Document): Read<AssignmentQuestion> {
  const checked = check(matchSchema, document);
  if (!checked.ok) return { problems: checked.problems };
  const pairs = checked.value.pairs.map(([text, partner]) => ({ text: text!, partner: partner! }));
  const targets = [...new Set(pairs.map(({ partner }) => partner))];
  const problems = sameTexts(pairs.map(({ text }, index) => ({ text, path: ['pairs', index, 0] })));
  if (targets.length < 2) {
    problems.push({
      code: 'wrong-value',
      path: ['pairs'],
      message: 'every item has the same partner',
      hint: 'Two partners or more make a question.',
    });
  }
  if (problems.length > 0) return { problems };
  const items = pairs.map(({ text, partner }) => ({ text, target: targets.indexOf(partner) }));
  return { value: { type: 'match', ...commonOf(checked.value), items, targets }, problems };
}

/** One digit chooses the category, one letter the item. */
const mostTargets = 9;
const mostItems = 9;

/** Items to be sorted into categories. */
export function readCategorize(document: Document): Read<AssignmentQuestion> {
  const checked = check(categorizeSchema, document);
  if (!checked.ok) return { problems: checked.problems };
  const { into } = checked.value;
  const targets = Object.keys(into);
  const items = targets.flatMap((name, target) =>
    into[name]!.map((text, index) => ({ text, target, path: ['into', name, index] })),
  );
  const problems = [
    ...sameTexts(items),
    ...countProblem(targets.length, [2, mostTargets], 'categories'),
    ...countProblem(items.length, [2, mostItems], 'items in all'),
  ];
  if (problems.length > 0) return { problems };
  const value: AssignmentQuestion = {
    type: 'categorize',
    ...commonOf(checked.value),
    items: items.map(({ text, target }) => ({ text, target })),
    targets,
  };
  return { value, problems };
}

function countProblem(
  count: number,
  [least, most]: readonly [number, number],
  what: string,
): Problem[] {
  if (count >= least && count <= most) return [];
  const message =
    count < least
      ? `${least} ${what} are needed, got ${count}`
      : `${most} ${what} are the most, got ${count}`;
  const hint = count < least ? 'Add one.' : 'Make two questions of it.';
  return [{ code: 'wrong-value', path: ['into'], message, hint }];
}

/** Answers are kept by what the items say. */
const sameTexts = (items: readonly { readonly text: string; readonly path: Path }[]): Problem[] =>
  repeated(items, ({ text }) => text).map(({ thing: { text, path } }) => ({
    code: 'duplicate-id',
    path,
    message: `"${text}" stands here twice`,
    hint: 'Keep one of them.',
  }));
