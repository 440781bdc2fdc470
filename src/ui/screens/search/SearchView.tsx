import { Box } from 'ink';
import { useContext, useEffect } from 'react';
import type { Message } from '../../../session/messages.ts';
import type { SearchScreen } from '../../../session/search/search.ts';
import type { AppState } from '../../../session/state.ts';
import { Rows } from '../../components/Rows.tsx';
import { KeyDeskContext } from '../../hooks/key-pump.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { offersOf } from './offers.ts';
import { listHeight, searchRows } from './search-rows.ts';

interface Props {
  readonly screen: SearchScreen;
  readonly state: AppState;
  readonly dispatch: (message: Message) => void;
}

export function SearchView({ screen, state, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const desk = useContext(KeyDeskContext);
  const height = listHeight(bodyHeight);
  const { words, offers, found, cursor } = screen;
  const type = (next: string) => dispatch({ type: 'search/words', words: next });
  const move = (by: number) => dispatch({ type: 'search/move', by });
  const beneath = state.screens.at(-2);

  useEffect(() => {
    if (offers || !beneath) return;
    dispatch({ type: 'search/offers', offers: offersOf(beneath, state) });
  });

  const choose = () => {
    const chosen = found[cursor];
    dispatch({ type: 'search/choose' });
    if (chosen?.kind === 'key') desk?.press(chosen.key);
  };

  useCommands(
    'search',
    (command) => {
      switch (command) {
        case 'up':
          return move(-1);
        case 'down':
          return move(1);
        case 'page-up':
          return move(-height);
        case 'page-down':
          return move(height);
        case 'choose':
          return choose();
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
      <Rows rows={searchRows(screen, bodyWidth, bodyHeight)} />
    </Box>
  );
}
