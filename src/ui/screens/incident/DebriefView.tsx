import { useMemo } from 'react';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { useMarkdown } from '../../hooks/use-markdown.ts';
import { paintRow } from '../../paint.ts';
import { useTheme } from '../../theme.ts';
import { codeLine } from './code-rows.ts';
import { type DebriefPart, debriefParts, type LessonLink } from './debrief.ts';
import { ScrolledText, scrolled } from './ScrolledText.tsx';

interface Props {
  readonly screen: IncidentScreen;
  readonly top: number;
  readonly scenario: Scenario;
  readonly lessons: readonly LessonLink[];
  readonly code: string | undefined;
  readonly dispatch: (message: Message) => void;
}

/** What came of the run, and what to learn from it. */
export function DebriefView({ screen, top, scenario, lessons, code, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  const markdown = useMarkdown();
  const { frame, comparison, commands } = screen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the debrief reads of the screen
  const rows = useMemo(
    () =>
      [
        ...debriefParts(screen, scenario, lessons, { width: bodyWidth, height: bodyHeight }),
        codePart(code, bodyWidth),
      ]
        .map((part) =>
          part.kind === 'markdown'
            ? markdown(part.text, bodyWidth)
            : part.rows.map((row) => paintRow(row, theme)),
        )
        .filter(({ length }) => length > 0)
        .flatMap((part) => ['', ...part]),
    [frame, comparison, commands, scenario, lessons, code, bodyWidth, bodyHeight, theme, markdown],
  );
  const read = (index: number): void => {
    const lesson = lessons[index];
    if (lesson) dispatch({ type: 'incident/read-lesson', lesson: lesson.id });
  };
  useCommands('incident-debrief', (command, key) => {
    if (command === 'read') return read(0);
    if (command === 'number') return read(Number(key) - 1);
    switch (command) {
      case 'open-time':
      case 'open-post-mortem':
      case 'show-code':
      case 'again':
        return dispatch({ type: `incident/${command}` });
    }
    if (command === 'leave') return dispatch({ type: 'incident/back' });
    const next = scrolled(command, top, rows.length, bodyHeight);
    if (next !== undefined) dispatch({ type: 'incident/scroll', top: next });
  });
  return <ScrolledText rows={rows} top={top} />;
}

const codePart = (code: string | undefined, width: number): DebriefPart => ({
  kind: 'rows',
  rows: code === undefined ? [] : [codeLine(code, width)],
});
