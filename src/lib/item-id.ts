/**
 * What a learner's answers and their review hang on. Ids are for ever: a question that moves within
 * its file, or a lesson that moves to another track, keeps its history.
 */
export type QuestionId = `quiz:${string}#${string}`;
/** An inline check of a lesson by its question's id, or the prediction of a live model by its key. */
export type LessonItemId = `lesson:${string}#${string}`;
export type DiagnosisId = `scenario:${string}#diagnosis`;
export type ItemId = QuestionId | LessonItemId | DiagnosisId;

export const questionId = (quiz: string, question: string): QuestionId =>
  `quiz:${quiz}#${question}`;
export const checkId = (lesson: string, check: string): LessonItemId => `lesson:${lesson}#${check}`;
/** @param model the key of the live model within its lesson, such as `model:storm` */
export const predictionId = (lesson: string, model: string): LessonItemId =>
  `lesson:${lesson}#${model}`;
export const diagnosisId = (scenario: string): DiagnosisId => `scenario:${scenario}#diagnosis`;
