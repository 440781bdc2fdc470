/** Where the schema of each format stands, beside the files that are written to it. */
export const schemaFiles = {
  scenario: 'scenarios/scenario.schema.json',
  quiz: 'quizzes/quiz.schema.json',
  lesson: 'lessons/lesson.schema.json',
  tracks: 'lessons/tracks.schema.json',
  glossary: 'lessons/glossary.schema.json',
} as const;
