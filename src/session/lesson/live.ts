import { headingsAbove } from '../../lesson/headings.ts';
import type { Block, Lesson } from '../../lesson/lesson.ts';

/** A block that the reader can act on. */
export type LiveBlock = Extract<Block, { readonly kind: 'check' | 'model' | 'steps' }>;

export interface Live {
  /**
   * Names it within its lesson: `check:pool-ceiling`, `model:storm`, `steps:1`. A model without an id
   * goes by the heading above, `model:@watch-it`: others come and go elsewhere in the lesson.
   */
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
  let above: ReturnType<typeof headingsAbove> | undefined;
  const taken = new Set<string>();
  let steps = 0;
  const nameUnder = (block: Block): string => {
    above ??= headingsAbove({ blocks });
    const under = `@${above.get(block) ?? ''}`;
    let name = under;
    for (let n = 2; taken.has(name); n++) name = `${under}-${n}`;
    taken.add(name);
    return name;
  };
  return blocks.flatMap((block): Live[] => {
    switch (block.kind) {
      case 'check':
        return [{ key: `check:${block.question.id}`, block }];
      case 'model':
        return [{ key: `model:${block.model.id ?? nameUnder(block)}`, block }];
      case 'steps':
        steps++;
        return [{ key: `steps:${steps}`, block }];
      default:
        return [];
    }
  });
}

export const liveOf = (lesson: Pick<Lesson, 'blocks'>, key: string): LiveBlock | undefined =>
  livesOf(lesson).find((live) => live.key === key)?.block;
