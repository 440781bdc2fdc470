import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Message } from '../../../session/messages.ts';
import { type WelcomeScreen, wayAt, waysIn } from '../../../session/welcome/welcome.ts';
import { CentredRows } from '../../components/CentredRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { menuWidth } from '../menu/menu-rows.ts';
import { welcomeRows } from './welcome-rows.ts';

interface Props {
  readonly screen: WelcomeScreen;
  readonly catalogue: Catalogue;
  readonly dispatch: (message: Message) => void;
}

/** The first thing that anybody sees. */
export function WelcomeView({ screen, catalogue, dispatch }: Props) {
  const { bodyWidth } = useFrame();
  const width = menuWidth(bodyWidth);
  const ways = waysIn(catalogue);
  useCommands('welcome', (command, key) => {
    switch (command) {
      case 'up':
        return dispatch({ type: 'welcome/move', by: -1 });
      case 'down':
        return dispatch({ type: 'welcome/move', by: 1 });
      case 'choose':
        return dispatch({ type: 'welcome/choose' });
      case 'number':
        return dispatch({ type: 'welcome/choose', place: Number(key) - 1 });
      case 'quit':
        return dispatch({ type: 'quit' });
    }
  });
  return <CentredRows rows={welcomeRows(ways, wayAt(screen, ways), width)} width={width} />;
}
