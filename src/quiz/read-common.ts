import type { Question } from './types.ts';

interface RawCommon {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly level?: number | undefined;
  readonly ask: string;
  readonly hints?: readonly string[] | undefined;
  readonly explain?: string | undefined;
  readonly lesson?: string | undefined;
}

type Common = Pick<Question, 'id' | 'revision' | 'level' | 'ask' | 'hints' | 'explain' | 'lesson'>;

/** What every type of question has, with its defaults. */
export function commonOf(raw: RawCommon): Common {
  return {
    id: raw.id,
    revision: raw.revision ?? 1,
    level: raw.level ?? 1,
    ask: raw.ask,
    hints: raw.hints ?? [],
    ...(raw.explain === undefined ? {} : { explain: raw.explain }),
    ...(raw.lesson === undefined ? {} : { lesson: raw.lesson }),
  };
}
