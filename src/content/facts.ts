import { headingsOf } from '../lesson/headings.ts';
import { type Asking, askingIn } from './asking.ts';
import type { LoadedFile } from './load-file.ts';
import type { Reference } from './loaded.ts';
import type { Placed } from './placed.ts';

/**
 * What has to be known of a file to compare it with all others, and where it says so. Plain data and
 * little of it: thousands of files are kept like this, and other threads send them.
 */
interface Common {
  readonly file: string;
  /** What it says its id is. */
  readonly id: Placed<string> | undefined;
  readonly references: readonly Reference[];
  readonly asking: readonly Asking[];
}

export interface LessonFacts extends Common {
  readonly kind: 'lesson';
  /** Absent when it could not be read. */
  readonly read?: {
    readonly id: string;
    readonly track: Placed<string>;
    readonly requires: readonly Placed<string>[];
    /** Their slugs. */
    readonly headings: readonly string[];
  };
}

interface Topical extends Common {
  /** None when it could not be read. */
  readonly topics: readonly Placed<string>[];
}

interface QuizFacts extends Topical {
  readonly kind: 'quiz';
}

interface ScenarioFacts extends Topical {
  readonly kind: 'scenario';
}

export interface TrackListFacts extends Common {
  readonly kind: 'tracks';
  /** Absent when they could not be read. */
  readonly tracks?: readonly {
    readonly id: Placed<string>;
    readonly lessons: readonly Placed<string>[];
  }[];
}

export interface GlossaryFacts extends Common {
  readonly kind: 'glossary';
  /** All names of each term, the one that it goes by first. */
  readonly terms: readonly (readonly Placed<string>[])[];
}

export type Facts = LessonFacts | QuizFacts | ScenarioFacts | TrackListFacts | GlossaryFacts;

/** None of a file of no kind. */
export function factsOf({ kind, loaded }: LoadedFile): Facts[] {
  const { file, id, references, rangeOf } = loaded;
  const common: Common = { file, id, references, asking: askingIn(loaded) };
  const placed = (value: string, ...path: readonly (string | number)[]) => ({
    value,
    range: rangeOf(path),
  });
  switch (kind) {
    case 'lesson': {
      const { value } = loaded;
      if (!value) return [{ ...common, kind }];
      const requires = value.requires.map((each, index) => placed(each, 'requires', index));
      const headings = headingsOf(value).map(({ slug }) => slug);
      const track = placed(value.track, 'track');
      return [{ ...common, kind, read: { id: value.id, track, requires, headings } }];
    }
    case 'quiz':
    case 'scenario': {
      const { topics = [] } = loaded.value ?? {};
      const named = topics.map((topic, index) => placed(topic, 'topics', index));
      return [{ ...common, kind, topics: named }];
    }
    case 'tracks': {
      const tracks = loaded.value?.map((track, at) => ({
        id: placed(track.id, 'tracks', at, 'id'),
        lessons: track.lessons.map((each, index) => placed(each, 'tracks', at, 'lessons', index)),
      }));
      return [{ ...common, kind, ...(tracks ? { tracks } : {}) }];
    }
    case 'glossary': {
      const terms = (loaded.value ?? []).map(({ term, also }, at) => [
        placed(term, 'terms', at, 'term'),
        ...also.map((name, index) => placed(name, 'terms', at, 'also', index)),
      ]);
      return [{ ...common, kind, terms }];
    }
    case 'unknown':
      return [];
  }
}

/** The facts of many files, by kind and in the order of the files. */
export interface AllFacts {
  readonly lessons: readonly LessonFacts[];
  readonly quizzes: readonly QuizFacts[];
  readonly scenarios: readonly ScenarioFacts[];
  readonly tracks: readonly TrackListFacts[];
  readonly glossary: readonly GlossaryFacts[];
}

export const byKind = (all: readonly Facts[]): AllFacts => ({
  lessons: all.filter((facts) => facts.kind === 'lesson'),
  quizzes: all.filter((facts) => facts.kind === 'quiz'),
  scenarios: all.filter((facts) => facts.kind === 'scenario'),
  tracks: all.filter((facts) => facts.kind === 'tracks'),
  glossary: all.filter((facts) => facts.kind === 'glossary'),
});
