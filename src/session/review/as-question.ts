import type { Lesson } from '../../lesson/lesson.ts';
import { knobChange, type LessonModel } from '../../lesson/model.ts';
import type { ChoiceQuestion, NumericQuestion } from '../../quiz/types.ts';
import { calibrated } from '../../review/rating.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { predictedMs, warmupMs } from '../lesson/model.ts';

/** The diagnosis of an incident, asked away from it: with the brief, for there are no signals to read. */
export function diagnosisQuestion({
  title,
  brief,
  diagnosis,
  lessons,
}: Scenario): ChoiceQuestion | undefined {
  if (!diagnosis) return undefined;
  const [lesson] = lessons;
  return {
    id: 'diagnosis',
    type: 'single',
    revision: 1,
    level: 3,
    ask: `**${title}**\n\n${brief.trim()}\n\n${diagnosis.question}`,
    hints: [],
    options: diagnosis.options,
    shuffle: true,
    ...(lesson ? { lesson } : {}),
  };
}

/** A prediction about a lesson's live model; the same run that answered it in the lesson is the key. */
export function predictionQuestion(
  lesson: Lesson,
  model: LessonModel,
): NumericQuestion | undefined {
  const { predict, knobs, system, seed } = model;
  if (!predict) return undefined;
  return {
    id: 'prediction',
    type: 'numeric',
    revision: 1,
    level: 3,
    ask: `A live model of **${lesson.title}**\n\n${predict.ask}`,
    hints: [],
    explain: model.note ?? `The engine ran the model of “${lesson.title}” for ten minutes.`,
    lesson: lesson.id,
    given: {},
    key: {
      kind: 'simulation',
      system,
      metric: predict.metric,
      durationMs: predictedMs,
      warmupMs,
      seed,
      changes: [...knobs.map((knob) => knobChange(model, knob, knob.start)), ...predict.at],
    },
    unit: predict.unit,
    tolerance: { kind: 'relative', share: calibrated },
    mistakes: [],
  };
}
