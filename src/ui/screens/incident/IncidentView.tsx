import { Text } from 'ink';
import { useMemo } from 'react';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { postMortemOf } from '../../../session/incident/looking-back.ts';
import { runCode } from '../../../session/incident/run-code.ts';
import { scenarioOf } from '../../../session/incident/screen.ts';
import type { Message } from '../../../session/messages.ts';
import { BriefView } from './BriefView.tsx';
import { ChangedView } from './ChangedView.tsx';
import { CodeView } from './CodeView.tsx';
import { DebriefView } from './DebriefView.tsx';
import { LiveView } from './LiveView.tsx';
import { PostMortemView } from './PostMortemView.tsx';
import { TimeView } from './TimeView.tsx';

interface Props {
  readonly screen: IncidentScreen;
  readonly catalogue: Catalogue;
  readonly dispatch: (message: Message) => void;
}

/** An incident from its brief to its debrief. */
export function IncidentView({ screen, catalogue, dispatch }: Props) {
  const scenario = scenarioOf(screen, catalogue);
  const lessons = useMemo(() => lessonsOf(scenario, catalogue), [scenario, catalogue]);
  const over = screen.phase.kind === 'debrief';
  const code = useMemo(
    () => (over ? runCode(screen, catalogue) : undefined),
    [over, screen, catalogue],
  );
  if (!scenario) {
    return <Text>There is no incident "{screen.scenario}" any more.</Text>;
  }
  switch (screen.phase.kind) {
    case 'brief':
      return <BriefView top={screen.phase.top} scenario={scenario} dispatch={dispatch} />;
    case 'changed':
      return <ChangedView screen={screen} scenario={scenario} dispatch={dispatch} />;
    case 'code':
      return (
        <CodeView
          code={runCode(screen, catalogue) ?? ''}
          copied={screen.phase.copied === true}
          dispatch={dispatch}
        />
      );
    case 'debrief':
      return (
        <DebriefView
          screen={screen}
          top={screen.phase.top}
          scenario={scenario}
          lessons={lessons}
          code={code}
          dispatch={dispatch}
        />
      );
    case 'time': {
      const { behind } = screen.phase;
      const sample = behind.kind === 'live' ? screen.sample : screen.comparison?.worstMinute;
      return <TimeView phase={screen.phase} sample={sample} dispatch={dispatch} />;
    }
    case 'post-mortem':
      return (
        <PostMortemView
          text={postMortemOf(screen, { catalogue }) ?? ''}
          top={screen.phase.top}
          dispatch={dispatch}
        />
      );
    default:
      return <LiveView screen={screen} scenario={scenario} dispatch={dispatch} />;
  }
}

/** The lessons that a scenario names and that exist. */
const lessonsOf = (scenario: Scenario | undefined, catalogue: Catalogue) =>
  (scenario?.lessons ?? []).flatMap((id) => {
    const lesson = catalogue.lessons.get(id);
    return lesson ? [{ id, title: lesson.title }] : [];
  });
