import { type Catalogue, emptyCatalogue } from '../../../src/catalogue/catalogue.ts';
import { type Quiz, readQuiz } from '../../../src/quiz/quiz.ts';

export function quizOf(...questions: object[]): Quiz {
  const { value, problems } = readQuiz({
    schema: 1,
    id: 'queues',
    title: 'Queues and waiting',
    time: '5m',
    questions,
  });
  if (!value) throw new Error(JSON.stringify(problems, null, 1));
  return value;
}

export const catalogueWith = (quiz: Quiz): Catalogue => ({
  ...emptyCatalogue,
  quizzes: new Map([[quiz.id, quiz]]),
});

export const single = {
  id: 'single',
  type: 'single',
  ask: 'Where does the time go?',
  shuffle: false,
  options: [
    { text: 'Into slow code', because: 'Profilers would show it.' },
    { text: 'Into waiting', correct: true, because: 'The queue is before the work.' },
    { text: 'Into the network', because: 'It is too fast for that.' },
  ],
  hints: ['Look at the queue.'],
  explain: 'Response time is **service** plus waiting.',
};

export const multiple = {
  id: 'multiple',
  type: 'multiple',
  ask: 'What keeps a retry safe?',
  shuffle: false,
  options: [
    { text: 'A key', correct: true, because: 'It says that both are one.' },
    { text: 'A budget', correct: true, because: 'It bounds the load.' },
    { text: 'Hope', because: 'It is no plan.' },
  ],
};

export const numeric = {
  id: 'numeric',
  type: 'numeric',
  given: { lambda: 80, mu: 100 },
  ask: 'Requests arrive at {lambda}/s, {mu}/s can be served. What is the mean time?',
  answer: '1000 / (mu - lambda)',
  unit: 'ms',
  tolerance: '2%',
  mistakes: [{ answer: '1000 / mu', because: 'That is the service time alone.' }],
};

const words = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

/** Far more than fits anywhere. */
export const long = {
  id: 'long',
  type: 'multiple',
  ask: `${words(60, 'ask')}\n\n| region | latency |\n|---|---|\n| ${words(8, 'cell')} | 80 ms |\n\n\`\`\`\nGET /orders\n\`\`\`\n\n- ${words(20, 'point')}\n- 待ち行列の長さ`,
  shuffle: false,
  options: [
    { text: words(30, 'alpha'), correct: true, because: words(40, 'because') },
    { text: words(20, 'beta'), correct: true, because: words(10, 'reason') },
    { text: `unbroken${'x'.repeat(150)}end`, because: words(15, 'why') },
  ],
  hints: [words(30, 'hint'), words(12, 'clue')],
  explain: words(50, 'explain'),
};
