import type { Problem } from '../lib/diagnostic.ts';
import { type Quiz, readQuiz } from '../quiz/quiz.ts';
import { loadDocument } from './document.ts';
import type { Loaded } from './loaded.ts';
import { questionWarnings, runningOf } from './teaching.ts';
import type { YamlDocument } from './yaml.ts';

const references = [
  ['lessons', '*'],
  ['questions', '*', 'lesson'],
];

export function loadQuiz(document: YamlDocument): Loaded<Quiz> {
  const loaded = loadDocument(document, readQuiz, references, quizWarnings);
  const { value, rangeOf } = loaded;
  if (!value) return loaded;
  const asked = value.questions.map((question, index) => ({
    question,
    path: ['questions', index],
    rangeOf,
  }));
  return { ...loaded, asked, running: asked.flatMap(runningOf) };
}

const quizWarnings = (quiz: Quiz): Problem[] =>
  quiz.questions.flatMap((question, index) => questionWarnings(question, ['questions', index]));
