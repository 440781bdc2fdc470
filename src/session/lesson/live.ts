import type { Block, Lesson } from '../../lesson/lesson.ts';

/** A block that the reader can act on. */
export type LiveBlock = Extract<Block, { readonly kind: 'check' | 'model' | 'steps' }>;

export interface Live {
  /** Names it within its lesson: `check:pool-ceiling`, `model:1`, `steps:1`. */
  readonly key: string;
  readonly block: LiveBlock;
}

/** A lesson does not change, and its live blocks are asked for at every key. */
const known = new WeakMap<Lesson['blocks'], readonly Live[]>();

/** What the reader can act on, in reading order. */
export function livesOf({ blocks }: Pick<Lesson, 'blocks'>): readonly Live[] {
  const found = known.get(blocks) ?? findLives(blocks);
  known.set(blocks, found);
  return found;
}

function findLives(blocks: Lesson['blocks']): Live[] {
  const counts = { model: 0, steps: 0 };
  return blocks.flatMap((block): Live[] => {
    switch (block.kind) {
      case 'check':
        return [{ key: `check:${block.question.id}`, block }];
      case 'model':
        counts.model++;
        return [{ key: `model:${block.model.id ?? counts.model}`, block }];
      case 'steps':
        counts.steps++;
        return [{ key: `steps:${counts.steps}`, block }];
      default:
        return [];
    }
  });
}

export const liveOf = (lesson: Pick<Lesson, 'blocks'>, key: string): LiveBlock | undefined =>
  livesOf(lesson).find((live) => live.key === key)?.block;
