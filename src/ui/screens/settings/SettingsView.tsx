import type { Progress } from '../../../progress/progress.ts';
import type { Message } from '../../../session/messages.ts';
import type { SettingsScreen } from '../../../session/settings/settings.ts';
import { CentredRows } from '../../components/CentredRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { settingsRows } from './settings-rows.ts';

interface Props {
  readonly screen: SettingsScreen;
  readonly progress: Progress;
  readonly dispatch: (message: Message) => void;
}

const measure = 66;

/** What the learner sets once and for all. */
export function SettingsView({ screen, progress, dispatch }: Props) {
  const { bodyWidth } = useFrame();
  const width = Math.min(measure, bodyWidth);
  useCommands('settings', (command) => {
    switch (command) {
      case 'up':
        return dispatch({ type: 'settings/move', by: -1 });
      case 'down':
        return dispatch({ type: 'settings/move', by: 1 });
      case 'more':
      case 'less':
        return dispatch({ type: 'settings/turn', by: command === 'more' ? 1 : -1 });
    }
  });
  return <CentredRows rows={settingsRows(screen, progress, width)} width={width} />;
}
