import type { Problem } from '../lib/diagnostic.ts';
import { type Quiz, readQuiz } from '../quiz/quiz.ts';
import { type Loaded, lessonReference, loadDocument } from './document.ts';
import { questionWarnings } from './teaching.ts';
import type { YamlDocument } from './yaml.ts';

export function loadQuiz(document: YamlDocument): Loaded<Quiz> {
  const { locate } = document;
  const loaded = loadDocument(document, readQuiz, quizProblems);
  const lessons = loaded.value?.lessons ?? [];
  const questions = loaded.value?.questions ?? [];
  return {
    ...loaded,
    file: document.source.file,
    references: [
      ...lessons.map((lesson, index) => lessonReference(lesson, ['lessons', index], locate)),
      ...questions.flatMap(({ lesson }, index) =>
        lesson === undefined ? [] : [lessonReference(lesson, ['questions', index, 'lesson'], locate)],
      ),
    ],
    locate,
  };
}

const quizProblems = (quiz: Quiz): Problem[] =>
  quiz.questions.flatMap((question, index) => questionWarnings(question, ['questions', index]));
