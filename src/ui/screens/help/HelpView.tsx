import { Box } from 'ink';
import { useContext, useState } from 'react';
import type { AppState, Screen } from '../../../session/state.ts';
import { Rows } from '../../components/Rows.tsx';
import { AppCommands, useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { chromeOf } from '../chrome-of.ts';
import { helpRows } from './help-rows.ts';

interface Props {
  readonly beneath: Screen | undefined;
  readonly known: Pick<AppState, 'catalogue' | 'progress'>;
}

/** All keys of the screen that it was called from. */
export function HelpView({ beneath, known }: Props) {
  const { bodyHeight } = useFrame();
  const app = useContext(AppCommands);
  const rows = helpRows(beneath ? chromeOf(beneath, known).context : 'menu');
  const height = bodyHeight - 1;
  const last = Math.max(0, rows.length - height);
  const [top, setTop] = useState(0);
  useCommands('help', (command) => {
    if (command === 'leave') return app('back');
    setTop((now) => Math.max(0, Math.min(last, now + (command === 'up' ? -1 : 1))));
  });
  const from = Math.min(top, last);
  return (
    <Box paddingTop={1} paddingLeft={1}>
      <Rows rows={rows.slice(from, from + height)} />
    </Box>
  );
}
