import { knobText } from '../../lesson/knob.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { knobChange, type LessonModel } from '../../lesson/model.ts';
import type { ChoiceQuestion, NumericQuestion } from '../../quiz/types.ts';
import { calibrated } from '../../review/rating.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { predictedMs, warmupMs } from '../lesson/model.ts';

/** The diagnosis of an incident, asked away from it: what it was about stands above. */
export function diagnosisQuestion({
  title,
  summary,
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
    ask: `**${title}**\n\n${summary}\n\n${diagnosis.question}`,
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
    ask: [`A live model of **${lesson.title}**`, ...settingsOf(model), predict.ask].join('\n\n'),
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

/** Where the other knobs stand, which the lesson shows beside the question. */
function settingsOf({ knobs, predict }: LessonModel): string[] {
  const asked = new Set(predict?.at.map(({ path }) => path));
  const others = knobs.filter(({ set }) => !asked.has(set));
  const list = others.map((knob) => `- ${knob.label}: ${knobText(knob, knob.start)}`);
  return list.length === 0 ? [] : [list.join('\n')];
}
