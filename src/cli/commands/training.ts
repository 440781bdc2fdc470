import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { count, duration, extraTime, quizTime, seed, speed } from '../option-values.ts';
import type { Done } from './done.ts';

/** What opens the app; into a pipe it prints plain text. */
export function addTraining(program: Command, done: Done, io: () => Io): void {
  program
    .command('learn')
    .description('read a lesson; into a pipe it is printed as text')
    .argument('[lesson]', 'its id; without one the list of lessons opens')
    .action(async (lesson: string | undefined) => {
      const { openLesson } = await import('../play.ts');
      done(await openLesson(lesson, io()));
    });
  program
    .command('quiz')
    .description('take a quiz')
    .argument('[quiz]', 'its id; without one the list of quizzes opens')
    .addOption(
      new Option('--mode <mode>', 'feedback at once, against the clock, or at the end').choices([
        'practice',
        'timed',
        'exam',
      ]),
    )
    .option(
      '--time <duration>',
      'for the whole quiz, 10m, or each question, 30s/question',
      quizTime,
    )
    .option('--extra-time <share>', 'makes every clock longer, such as 50%', extraTime)
    .option('--topic <topic>', 'instead of a quiz: questions on it from all quizzes')
    .option('--exam <track>', 'instead of a quiz: the closing exam of a track')
    .option('--placement', 'instead of a quiz: find out which tracks you can skip')
    .option('--count <n>', 'ask only so many questions', count)
    .option('--seed <n>', 'draws the same questions and numbers again', seed)
    .action(async (quiz: string | undefined, options) => {
      const { openQuiz } = await import('../play.ts');
      done(await openQuiz(quiz, options, io()));
    });
  program
    .command('review')
    .description('what is due now; into a pipe it is printed as text')
    .option('--count <n>', 'so many questions in this session', count)
    .action(async (options) => {
      const { openReview } = await import('../play.ts');
      done(await openReview(options, io()));
    });
  program
    .command('play')
    .description('respond to a live incident')
    .argument('[scenario]', 'its id or its file; without one the list of incidents opens')
    .option('--seed <n>', 'plays the same run again', seed)
    .option('--speed <x>', 'simulated seconds per second', speed)
    .option('--step', 'turn by turn: the clock moves only when you say so')
    .option('--turn <duration>', 'turn by turn, so much simulated time each, such as 10s', duration)
    .option('--sandbox', 'no goals, every knob open, events by hand')
    .action(async (scenario: string | undefined, options) => {
      const { openIncident } = await import('../play.ts');
      done(await openIncident(scenario, options, io()));
    });
  program
    .command('daily')
    .description('the incident of the day, the same for everyone')
    .action(async () => {
      const { openDuty } = await import('../play.ts');
      done(await openDuty('daily', io()));
    });
  program
    .command('week')
    .description('a week on call: seven shifts, one error budget')
    .action(async () => {
      const { openDuty } = await import('../play.ts');
      done(await openDuty('week', io()));
    });
  program
    .command('replay')
    .description('watch a recorded run, scrub through it, take it over')
    .argument('<code>', 'its replay code, or a file with one in it')
    .option('--scenario <file>', 'the file of its incident, where that did not come with sysdojo')
    .option('--anyway', 'into a pipe: also when the incident has changed since')
    .action(async (code: string, options) => {
      const { openReplay } = await import('../replay.ts');
      done(await openReplay(code, options, io()));
    });
  program
    .command('search')
    .description('find lessons, terms, quizzes and incidents')
    .argument('<words...>')
    .action(async (words: string[]) => {
      const { openSearch } = await import('../play.ts');
      done(await openSearch(words.join(' '), io()));
    });
}
