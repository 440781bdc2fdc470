import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Today } from '../../../lib/days.ts';
import type { Progress } from '../../../progress/progress.ts';
import { type MenuScreen, menuEntries, placeOf } from '../../../session/menu/menu.ts';
import type { Message } from '../../../session/messages.ts';
import { Rows } from '../../components/Rows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { useTheme } from '../../theme.ts';
import { entryRow, menuWidth, problemsRow, titleRows } from './menu-rows.ts';

interface Props {
  readonly screen: MenuScreen;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly today: Today;
  readonly dispatch: (message: Message) => void;
}

export function MenuView({ screen, catalogue, progress, today, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const entries = menuEntries(catalogue, progress, today);
  const width = menuWidth(bodyWidth);
  const problems = problemsRow(catalogue.diagnostics);
  const current = placeOf(screen, entries);

  useCommands('menu', (command, key) => {
    switch (command) {
      case 'up':
        return dispatch({ type: 'menu/move', by: -1 });
      case 'down':
        return dispatch({ type: 'menu/move', by: 1 });
      case 'choose':
        return dispatch({ type: 'menu/choose' });
      case 'number':
        return dispatch({ type: 'menu/choose', place: Number(key) - 1 });
      case 'quit':
        return dispatch({ type: 'quit' });
    }
  });

  const item = ({ isSelected = false, label }: { isSelected?: boolean; label: string }) => {
    const index = entries.findIndex((entry) => entry.label === label);
    return <Rows rows={[entryRow(entries[index]!, index, isSelected, width - 2)]} />;
  };

  return (
    <Box height={bodyHeight} width={bodyWidth} justifyContent="center" alignItems="center">
      <Box flexDirection="column" width={width}>
        <Rows rows={titleRows} />
        {/* The list draws; its keys come from the one table, so it starts anew where the cursor is. */}
        <SelectInput
          key={entries[current]?.id}
          isFocused={false}
          items={entries.map(({ id, label }) => ({ key: id, label, value: id }))}
          initialIndex={current}
          indicatorComponent={Pointer}
          itemComponent={item}
        />
        {problems && <Rows rows={[[], problems]} />}
      </Box>
    </Box>
  );
}

function Pointer({ isSelected = false }: { isSelected?: boolean }) {
  const { tone } = useTheme();
  return <Text {...tone.focus}>{isSelected ? '❯ ' : '  '}</Text>;
}
