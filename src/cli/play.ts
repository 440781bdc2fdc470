import type { Catalogue } from '../catalogue/catalogue.ts';
import { topicsOf, trackExams } from '../catalogue/mixes.ts';
import { loadContent } from '../content/packs.ts';
import { didYouMean, nearest } from '../lib/nearest.ts';
import { examId, isExamOnly, placementId, topicId } from '../quiz/mix.ts';
import type { DutyKind } from '../session/duty/duty.ts';
import { defaultTurnMs } from '../session/incident/pace.ts';
import { newSeed } from '../session/seeds.ts';
import type { QuizMode, Target } from '../session/step.ts';
import { backgroundOf } from './background.ts';
import { colorDepth } from './color-depth.ts';
import { canOpen, needTerminal, noScreenHint, wantsLines } from './has-terminal.ts';
import { knowsHyperlinks } from './hyperlinks.ts';
import type { Io } from './io.ts';
import type { Author } from './open-session.ts';
import type { QuizTime } from './option-values.ts';
import { catalogueText, foundText } from './plain-text.ts';
import { savedProgress, today } from './saved-progress.ts';
import { isScenarioFile, type Named, scenarioOfFile } from './scenario-named.ts';
import { UsageError } from './usage-error.ts';
import { wantsAscii } from './wants-ascii.ts';

/** The commands that open the app. Where there is no terminal they print what can be printed. */

interface QuizOptions {
  readonly mode?: QuizMode;
  readonly time?: QuizTime;
  readonly extraTime?: number;
  readonly topic?: string;
  /** Of which track the closing exam. */
  readonly exam?: string;
  readonly placement?: boolean;
  readonly count?: number;
  readonly seed?: number;
}

interface PlayOptions {
  readonly seed?: number;
  readonly speed?: number;
  readonly step?: boolean;
  readonly turn?: number;
  readonly sandbox?: boolean;
}

export async function openMenu(io: Io): Promise<number> {
  const catalogue = await loadContent(io.globals?.packs, io.status);
  if (canOpen(io.globals)) return openApp(io, catalogue);
  const hint = noScreenHint(process.env, process.platform);
  io.print([catalogueText(catalogue), hint].filter(Boolean).join('\n\n'));
  return 0;
}

export async function openLesson(id: string | undefined, io: Io): Promise<number> {
  const catalogue = await loadContent(io.globals?.packs, io.status);
  const lesson = id === undefined ? undefined : known('lesson', id, catalogue.lessons);
  if (canOpen(io.globals)) {
    return openApp(
      io,
      catalogue,
      lesson ? { kind: 'lesson', lesson: lesson.id } : { kind: 'browse', what: 'lessons' },
    );
  }
  if (lesson) {
    const { lessonText } = await import('../ui/screens/lesson/lesson-text.ts');
    io.print(lessonText(lesson, Math.min(80, io.columns)));
  } else {
    io.print(catalogueText(catalogue));
  }
  return 0;
}

export async function openQuiz(
  id: string | undefined,
  options: QuizOptions,
  io: Io,
): Promise<number> {
  const catalogue = await loadContent(io.globals?.packs, io.status);
  const quiz = quizOf(id, options, catalogue);
  const { time, extraTime, count, seed, mode = time && 'timed' } = options;
  if (time && mode === 'practice') throw new UsageError('Practice has no clock. Leave --time out.');
  if (time?.of === 'question' && mode === 'exam') {
    throw new UsageError('An exam has one clock for all of it. Write a time such as 20m.');
  }
  if (quiz !== undefined && isExamOnly(quiz) && (options.mode ?? 'exam') !== 'exam') {
    throw new UsageError('An exam is taken as an exam. Leave --mode out, or take --topic instead.');
  }
  needTerminal(io.globals, 'A quiz', '"sysdojo list quizzes" shows what there is.');
  if (quiz === undefined) return openApp(io, catalogue, { kind: 'browse', what: 'quizzes' });
  return openApp(io, catalogue, {
    kind: 'quiz',
    quiz,
    seed: seed ?? newSeed({ now: Date.now() }),
    // A time to keep to means a clock.
    ...(mode ? { mode } : {}),
    ...(time ? { [time.of === 'attempt' ? 'timeMs' : 'questionMs']: time.ms } : {}),
    ...(extraTime === undefined ? {} : { extraTime }),
    ...(count === undefined ? {} : { count }),
  });
}

/** The id of a quiz or of a mix; undefined when neither was named. */
function quizOf(
  id: string | undefined,
  { topic, exam, placement }: Pick<QuizOptions, 'topic' | 'exam' | 'placement'>,
  catalogue: Catalogue,
): string | undefined {
  const ways = [id, topic, exam, placement].filter((way) => way !== undefined);
  if (ways.length > 1) {
    throw new UsageError('Name one of a quiz, --topic, --exam and --placement.');
  }
  if (id !== undefined) return known('quiz', id, catalogue.quizzes, 'quizzes').id;
  if (topic !== undefined) return mixOn(topic, catalogue);
  if (exam !== undefined) return examOn(exam, catalogue);
  return placement ? placementId : undefined;
}

function mixOn(topic: string, catalogue: Catalogue): string {
  const topics = topicsOf(catalogue);
  if (topics.includes(topic)) return topicId(topic);
  const hint = didYouMean(topic, topics) ?? `Topics: ${topics.join(', ')}.`;
  throw new UsageError(`No quiz is on the topic "${topic}". ${hint}`);
}

function examOn(track: string, catalogue: Catalogue): string {
  const id = examId(track);
  const exams = trackExams(catalogue);
  if (exams.some((exam) => exam.id === id)) return id;
  const tracks = catalogue.tracks
    .filter((candidate) => exams.some((exam) => exam.id === examId(candidate.id)))
    .map((candidate) => candidate.id);
  const hint = didYouMean(track, tracks) ?? `Tracks: ${tracks.join(', ')}.`;
  throw new UsageError(`There is no exam of a track "${track}". ${hint}`);
}

export async function openIncident(
  id: string | undefined,
  options: PlayOptions,
  io: Io,
): Promise<number> {
  const shipped = await loadContent(io.globals?.packs, io.status);
  const { catalogue, scenario } =
    id === undefined ? { catalogue: shipped } : await scenarioNamed(id, shipped, io);
  if (id !== undefined && !scenario) return 1;
  needTerminal(io.globals, 'An incident', '"sysdojo simulate FILE" runs a scenario without one.');
  if (!scenario) return openApp(io, catalogue, { kind: 'browse', what: 'incidents' });
  const { seed = scenario.seed, speed, step, turn, sandbox } = options;
  const turnMs = turn ?? (step ? defaultTurnMs : undefined);
  return openApp(io, catalogue, {
    kind: 'incident',
    scenario: scenario.id,
    seed,
    ...(speed === undefined ? {} : { speed }),
    ...(turnMs === undefined ? {} : { turnMs }),
    ...(sandbox ? { variant: 'sandbox' as const } : {}),
  });
}

export async function openReview({ count }: { readonly count?: number }, io: Io): Promise<number> {
  const catalogue = await loadContent(io.globals?.packs, io.status);
  if (canOpen(io.globals)) {
    return openApp(io, catalogue, { kind: 'review', ...(count === undefined ? {} : { count }) });
  }
  const { reviewText } = await import('./review-text.ts');
  const { progress, notice } = savedProgress(io);
  const text = reviewText(catalogue, progress, today(), { count, width: io.columns });
  io.print([text, notice].filter(Boolean).join('\n\n'));
  return 0;
}

export async function openDuty(what: DutyKind, io: Io): Promise<number> {
  const catalogue = await loadContent(io.globals?.packs, io.status);
  if (canOpen(io.globals)) return openApp(io, catalogue, { kind: 'duty', what });
  const { dutyText } = await import('./duty-text.ts');
  const { progress, notice } = savedProgress(io);
  const text = dutyText(what, catalogue, progress, Date.now(), Math.min(80, io.columns));
  io.print([text, notice].filter(Boolean).join('\n\n'));
  return 0;
}

export async function openSearch(words: string, io: Io): Promise<number> {
  const catalogue = await loadContent(io.globals?.packs, io.status);
  if (canOpen(io.globals)) return openApp(io, catalogue, { kind: 'search', words });
  const [{ contentIndex }, { searchWords }] = await Promise.all([
    import('../catalogue/search.ts'),
    import('../catalogue/word-search.ts'),
  ]);
  io.print(foundText(words, searchWords([contentIndex(catalogue)], words)));
  return 0;
}

export async function openApp(
  { globals }: Io,
  catalogue: Catalogue,
  target?: Target,
  author?: Author,
): Promise<number> {
  if (wantsLines(globals)) {
    const { runLinear } = await import('./linear-app.ts');
    return runLinear(catalogue, target, { profile: globals?.profile, author });
  }
  const depth = colorDepth(globals?.noColor);
  // Read by Ink and its helpers while they load: where CI is set they draw nothing before the end,
  // and without a colour level they guess at the terminal in ways of their own. A terminal without
  // colours still has bold and reverse, which they call level 1.
  delete process.env.CI;
  delete process.env.CONTINUOUS_INTEGRATION;
  // Known by now, and beside FORCE_COLOR worth a warning to Node, in the middle of the screen.
  delete process.env.NO_COLOR;
  process.env.FORCE_COLOR = { none: '1', sixteen: '1', '256': '2', full: '3' }[depth];
  // The level above is only the least that they assume; Node knows more terminals than they do.
  if (depth === 'full') process.env.COLORTERM = 'truecolor';
  const [{ runApp }, background] = await Promise.all([
    import('./app.tsx'),
    backgroundOf(process, depth, globals?.theme),
  ]);
  return runApp(catalogue, target, {
    profile: globals?.profile,
    ascii: wantsAscii(globals?.ascii, process.env),
    appearance: {
      depth,
      background,
      hyperlinks: knowsHyperlinks(process.env),
      ...(globals?.theme === undefined ? {} : { theme: globals.theme }),
      ...(globals?.reduceMotion ? { still: true } : {}),
    },
    author,
  });
}

async function scenarioNamed(name: string, catalogue: Catalogue, io: Io): Promise<Named> {
  if (isScenarioFile(name)) return scenarioOfFile(name, catalogue, io);
  return { catalogue, scenario: known('scenario', name, catalogue.scenarios) };
}

function known<T extends { readonly title: string }>(
  what: string,
  id: string,
  things: ReadonlyMap<string, T>,
  plural = `${what}s`,
): T {
  const thing = things.get(id);
  if (thing) return thing;
  const guess = nearest(id, things.keys());
  const hint = guess ? `Did you mean "${guess}"?` : `"sysdojo list ${plural}" shows what there is.`;
  throw new UsageError(`No ${what} "${id}". ${hint}`);
}
