import { describe, expect, it } from 'vitest';
import { quizIn, topicsOf, trackMixes } from '../../src/catalogue/mixes.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { topicId } from '../../src/quiz/mix.ts';
import { memoryReader } from '../support/memory-reader.ts';
import { sampleFiles } from '../support/sample-content.ts';

/** The sample's two quizzes, both with their lessons in one track. */
const catalogue = loadCatalogue(
  memoryReader({
    ...sampleFiles,
    'lessons/tracks.yaml': `schema: 1
tracks:
  - {id: basics, title: The basics, summary: Where to begin, lessons: [queues, retries]}
`,
    'lessons/basics/retries.md': sampleFiles['lessons/reliability/retries.md']!.replace(
      'track: reliability',
      'track: basics',
    ),
    'quizzes/retry-quiz.yaml': `${sampleFiles['quizzes/retry-quiz.yaml']}
  - {id: third, type: order, ask: Order?, items: [a, b], lesson: queues#why-it-matters}
`,
  }),
);
const idsIn = (topic: string) => quizIn(catalogue, topicId(topic))?.questions.map(({ id }) => id);

describe('questions on a topic', () => {
  it('come from the quizzes that name it, and wherever one leads to the lesson of that name', () => {
    expect(idsIn('queues')).toEqual(['queue-quiz#first', 'queue-quiz#second', 'retry-quiz#third']);
  });

  it('come from all quizzes whose lessons are in a track', () => {
    expect(idsIn('basics')).toHaveLength(5);
    expect(trackMixes(catalogue).map(({ title }) => title)).toEqual(['Mixed: The basics']);
  });

  it('are not there for what nobody asks about', () => {
    expect(quizIn(catalogue, topicId('gardening'))).toBeUndefined();
    expect(topicsOf(catalogue)).toEqual(['basics', 'queues', 'retries']);
  });

  it('are the same quiz every time: what was drawn stays drawn', () => {
    expect(quizIn(catalogue, topicId('basics'))).toBe(quizIn(catalogue, topicId('basics')));
    expect(quizIn(catalogue, 'queue-quiz')).toBe(catalogue.quizzes.get('queue-quiz'));
  });
});

describe('questions that lead to no lesson', () => {
  const both = loadCatalogue(
    memoryReader({
      ...sampleFiles,
      'quizzes/queue-quiz.yaml': sampleFiles['quizzes/queue-quiz.yaml']!.replace(
        'lessons: [queues]',
        'lessons: [queues, retries]',
      ),
    }),
  );
  const of = (track: string) => quizIn(both, topicId(track))?.questions.map(({ id }) => id);

  it('belong to the track that has all lessons of their quiz', () => {
    expect(of('basics')).toBeUndefined();
    expect(of('reliability')).toEqual(['retry-quiz#first', 'retry-quiz#second']);
  });
});
