import { Box } from 'ink';
import { useContext, useState } from 'react';
import type { AppState, Screen } from '../../../session/state.ts';
import { Rows } from '../../components/Rows.tsx';
import { AppCommands, useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import type { Row } from '../../rows.ts';
import { moreText, scrolledTop, windowAt } from '../../window.ts';
import { chromeOf } from '../chrome-of.ts';
import { helpRows } from './help-rows.ts';

interface Props {
  readonly beneath: Screen | undefined;
  readonly known: Pick<AppState, 'catalogue' | 'progress' | 'today'>;
}

/** All keys of the screen that it was called from. */
export function HelpView({ beneath, known }: Props) {
  const { bodyHeight } = useFrame();
  const app = useContext(AppCommands);
  const [top, setTop] = useState(0);
  const rows = helpRows(beneath ? chromeOf(beneath, known).context : 'menu');
  const room = bodyHeight - 1;
  // The last row says that there is more.
  const window = windowAt(rows.length, rows.length > room ? room - 1 : room, top);
  useCommands('help', (command) =>
    command === 'leave' ? app('back') : setTop(scrolledTop(window, command)),
  );
  const more: Row = [{ text: moreText(window), tone: 'muted' }];
  return (
    <Box paddingTop={1} paddingLeft={1}>
      <Rows rows={[...rows.slice(window.top, window.top + window.height), more]} />
    </Box>
  );
}
