import { formatClock } from '../lib/units.ts';
import { plural } from '../lib/words.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { isOpen } from '../session/quiz/entry.ts';
import { lessonLink } from '../session/quiz/results.ts';
import { type AttemptScreen, drawnOf, entryOf, stateOf } from '../session/quiz/screen.ts';
import type { AppState } from '../session/state.ts';
import { answering } from './answering.ts';
import { feedbackLines } from './feedback.ts';
import { command, type LineCommand, type Page, type Reply, say, send, taking } from './page.ts';
import { askedLines, questionLines } from './question.ts';
import { resultsPage } from './results.ts';
import { oneLine, placeNamed, shortened } from './words.ts';

/** An attempt at a quiz, or a session of review: both are made of questions. */
export function attemptPage(
  screen: AttemptScreen,
  quiz: Quiz,
  state: AppState,
  left: number | undefined,
): Page {
  const page = stagePage(screen, quiz, state);
  if (left === undefined || screen.stage === 'results') return page;
  return {
    ...page,
    crossed: timeMark(left),
    standing: [`Time left: ${formatClock(left)}.`],
    commands: [
      ...page.commands,
      command(['time'], 'the time left', say(`${formatClock(left)} left.`)),
    ],
  };
}

const marks = [
  [10_000, '10 seconds left.'],
  [60_000, '1 minute left.'],
  [300_000, '5 minutes left.'],
] as const;

function timeMark(left: number): string[] {
  const mark = marks.find(([ms]) => left <= ms);
  return mark ? [mark[1]] : [];
}

function stagePage(screen: AttemptScreen, quiz: Quiz, state: AppState): Page {
  switch (screen.stage) {
    case 'asking':
      return askingPage(screen, quiz, state);
    case 'paused': {
      const goOn = send({ type: 'quiz/toggle-pause' });
      return {
        place: `quiz ${quiz.id} paused`,
        lines: ['Paused. The question is hidden and no time counts. Enter goes on.'],
        enter: { does: 'goes on', reply: goOn },
        commands: [command(['go on', 'resume'], 'goes on', goOn), finish],
      };
    }
    case 'overview':
      return overviewPage(screen, quiz);
    case 'results':
      return resultsPage(screen, quiz, state);
  }
}

const finish = command(['finish'], 'ends here, with the results', send({ type: 'quiz/finish' }));
const next = send({ type: 'quiz/next' });

function askingPage(screen: AttemptScreen, quiz: Quiz, { catalogue }: AppState): Page {
  const { order, current, mode } = screen;
  const at = order.indexOf(current) + 1;
  const head = `Question ${at} of ${order.length}.`;
  const drawn = drawnOf(screen, quiz);
  const entry = entryOf(screen, current);
  const around: LineCommand[] = [
    command(['previous'], 'the question before', send({ type: 'quiz/previous' })),
    finish,
  ];
  if (!drawn) {
    return {
      place: `quiz ${quiz.id} ${current}`,
      lines: [`${head} It is not here any more. Enter goes on.`],
      enter: { does: 'goes on', reply: next },
      commands: around,
    };
  }
  if (!isOpen(entry)) {
    const link = lessonLink(drawn);
    const lesson = link && catalogue.lessons.get(link.lesson);
    const open = order.filter((id) => isOpen(entryOf(screen, id))).length;
    const onward = open === 0 ? 'the results' : 'the next question';
    return {
      place: `quiz ${quiz.id} ${screen.seed} ${current} answered`,
      lines: [
        ...feedbackLines(drawn, entry),
        ...(lesson ? [`Type lesson to read: ${oneLine(lesson.title)}.`] : []),
        `Enter: ${onward}.`,
      ],
      enter: { does: `on to ${onward}`, reply: next },
      commands: [
        command(['next'], `on to ${onward}`, next),
        ...(lesson
          ? [command(['lesson'], 'the lesson behind it', send({ type: 'quiz/read-lesson' }))]
          : []),
        ...around,
      ],
    };
  }
  const flagged = entry.flagged === true;
  const answers = answering(drawn, entry, (action) => ({ type: 'quiz/entry', action }));
  return {
    place: `quiz ${quiz.id} ${screen.seed} ${current}`,
    enter: {
      does: 'answers, once something is entered',
      reply: say('Nothing is entered yet. Type skip for the next question.'),
    },
    ...answers,
    lines: [
      head,
      ...questionLines(drawn, entry),
      ...(entry.confirmed ? ['Answered.'] : []),
      ...(flagged ? ['Flagged.'] : []),
    ],
    commands: [
      ...answers.commands.filter(({ words }) => mode !== 'exam' || words[0] !== 'hint'),
      command(['next', 'skip'], mode === 'exam' ? 'the next question' : 'skips it for now', next),
      ...around,
      ...(mode === 'exam'
        ? [
            command(
              ['flag'],
              'marks it, to come back to it, or no more',
              send({ type: 'quiz/flag' }),
            ),
          ]
        : []),
      command(
        ['pause'],
        'hides the question and stops the clock',
        send({ type: 'quiz/toggle-pause' }),
      ),
    ],
  };
}

/** Before an exam is handed in. */
function overviewPage(screen: AttemptScreen, quiz: Quiz): Page {
  const { order } = screen;
  const states = order.map((id) => stateOf(screen, quiz, id));
  const answered = states.filter((state) => state === 'answered').length;
  const goTo = (line: string): Reply => {
    const place = placeNamed(line, order.length);
    return place === undefined
      ? say(`Type a number from 1 to ${order.length}.`)
      : send({ type: 'quiz/go-to', question: order[place]! });
  };
  return {
    place: `quiz ${quiz.id} overview`,
    lines: [
      `Before you hand in: ${answered} of ${plural(order.length, 'question')} answered. Type hand in, or a number to go back to a question.`,
      ...order.map((id, index) => {
        const drawn = drawnOf(screen, quiz, id);
        const ask = (drawn && askedLines(drawn)[0]) ?? '';
        const flagged = entryOf(screen, id).flagged ? ', flagged' : '';
        return `${index + 1}: ${states[index]}${flagged}. ${shortened(ask)}`;
      }),
    ],
    commands: [
      command(['hand in'], 'hands in: answers count as they stand', send({ type: 'quiz/finish' })),
      taking(['go to', 'question'], 'NUMBER', 'back to that question', goTo),
      command(['pause'], 'stops the clock', send({ type: 'quiz/toggle-pause' })),
    ],
    typed: (line) => (/^\d+$/.test(line) ? goTo(line) : undefined),
  };
}
