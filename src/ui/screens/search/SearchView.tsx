import { Box } from 'ink';
import type { Message } from '../../../session/messages.ts';
import type { SearchScreen } from '../../../session/search/search.ts';
import { Rows } from '../../components/Rows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { queryRow, resultRows, rowsPerResult } from './search-rows.ts';

interface Props {
  readonly screen: SearchScreen;
  readonly dispatch: (message: Message) => void;
}

export function SearchView({ screen, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  // A row of air above, the words with one below them, and one above the footer.
  const height = bodyHeight - 4;
  const { words } = screen;
  const type = (next: string) => dispatch({ type: 'search/words', words: next });
  const move = (by: number) => dispatch({ type: 'search/move', by });

  useCommands(
    'search',
    (command) => {
      switch (command) {
        case 'up':
          return move(-1);
        case 'down':
          return move(1);
        case 'page-up':
          return move(-Math.floor(height / rowsPerResult));
        case 'page-down':
          return move(Math.floor(height / rowsPerResult));
        case 'choose':
          return dispatch({ type: 'search/choose' });
        case 'clear':
          return type('');
        case 'erase':
          return type([...words].slice(0, -1).join(''));
        case 'erase-word':
          return type(words.replace(/\S*\s*$/, ''));
        case 'leave':
          return dispatch({ type: 'back' });
      }
    },
    { onText: (text) => type(words + text) },
  );

  return (
    <Box flexDirection="column" paddingTop={1}>
      <Rows rows={[queryRow(screen, bodyWidth), []]} />
      <Rows rows={resultRows(screen, bodyWidth, height)} />
    </Box>
  );
}
