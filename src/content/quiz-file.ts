import type { Problem } from '../lib/diagnostic.ts';
import { type Quiz, readQuiz } from '../quiz/quiz.ts';
import { type Loaded, loadDocument } from './document.ts';
import { questionWarnings } from './teaching.ts';
import type { YamlDocument } from './yaml.ts';

const references = [
  ['lessons', '*'],
  ['questions', '*', 'lesson'],
];

export const loadQuiz = (document: YamlDocument): Loaded<Quiz> =>
  loadDocument(document, readQuiz, references, quizWarnings);

const quizWarnings = (quiz: Quiz): Problem[] =>
  quiz.questions.flatMap((question, index) => questionWarnings(question, ['questions', index]));
