import { useMemo } from 'react';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { useMarkdown } from '../../hooks/use-markdown.ts';
import { paintRow } from '../../paint.ts';
import { useTheme } from '../../theme.ts';
import { briefHead, goalsToReach } from './brief.ts';
import { ScrolledText, scrolled } from './ScrolledText.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly top: number;
  readonly dispatch: (message: Message) => void;
}

/** What the player knows before the clock starts. */
export function BriefView({ scenario, top, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const theme = useTheme();
  const markdown = useMarkdown();
  const rows = useMemo(
    () => [
      '',
      ...briefHead(scenario, bodyWidth).map((row) => paintRow(row, theme)),
      '',
      ...markdown(scenario.brief, bodyWidth),
      '',
      ...goalsToReach(scenario).map((row) => paintRow(row, theme)),
    ],
    [scenario, bodyWidth, theme, markdown],
  );
  useCommands('incident-brief', (command) => {
    switch (command) {
      case 'start':
      case 'start-turns':
      case 'open-sandbox':
      case 'continue':
        return dispatch({ type: `incident/${command}` });
    }
    if (command === 'leave') return dispatch({ type: 'incident/back' });
    const next = scrolled(command, top, rows.length, bodyHeight);
    if (next !== undefined) dispatch({ type: 'incident/scroll', top: next });
  });
  return <ScrolledText rows={rows} top={top} />;
}
