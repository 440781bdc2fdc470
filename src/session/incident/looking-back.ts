import { lessonTitles } from '../../catalogue/catalogue.ts';
import { postMortem } from '../../scenario/debrief/post-mortem.ts';
import type { Context } from '../step.ts';
import { runCode } from './run-code.ts';
import { type IncidentStep, standing, stay } from './running.ts';
import type { IncidentScreen } from './screen.ts';

/** Asks where the time of requests went: live, or of a recording, of the last minute, afterwards of the worst one. */
export function openTime(screen: IncidentScreen): IncidentStep {
  const { phase, frame, comparison, run, node } = screen;
  const chosen = node === undefined ? {} : { node };
  const begin = { kind: 'time', cursor: 0, top: 0, ...chosen } as const;
  if (phase.kind === 'live' && frame) {
    const { sample: _, ...rest } = standing(screen);
    return {
      screen: { ...rest, phase: { ...begin, behind: phase } },
      effects: [{ type: 'run/trace', run }],
    };
  }
  return phase.kind === 'debrief' && comparison?.worstMinute
    ? stay({ ...screen, phase: { ...begin, behind: phase } })
    : stay(screen);
}

/** The post-mortem of a run that was played again for its debrief. */
export function openPostMortem(screen: IncidentScreen): IncidentScreen {
  const { phase, comparison } = screen;
  return phase.kind === 'debrief' && comparison
    ? { ...screen, phase: { kind: 'post-mortem', behind: phase, top: 0 } }
    : screen;
}

/** Back to what was looked at before. */
export function leaveLook(screen: IncidentScreen): IncidentScreen {
  const { phase } = screen;
  return 'behind' in phase ? { ...screen, phase: phase.behind } : screen;
}

/** The post-mortem's text; undefined before there is one. */
export function postMortemOf(
  screen: IncidentScreen,
  { catalogue }: Pick<Context, 'catalogue'>,
): string | undefined {
  const { frame, comparison, commands, seed, scenario: id } = screen;
  const scenario = catalogue.scenarios.get(id);
  const score = frame?.score;
  if (!scenario || !score || !comparison) return undefined;
  const code = runCode(screen, catalogue);
  return postMortem({
    scenario,
    seed,
    commands,
    score,
    endMs: frame.timeMs,
    comparison,
    lessons: lessonTitles(scenario, catalogue),
    ...(code === undefined ? {} : { code }),
  });
}

export function savePostMortem(screen: IncidentScreen, context: Context): IncidentStep {
  const text = postMortemOf(screen, context);
  if (screen.phase.kind !== 'post-mortem' || text === undefined) return stay(screen);
  const name = `post-mortem-${screen.scenario}.md`;
  return { screen, effects: [{ type: 'write-file', name, text }] };
}
