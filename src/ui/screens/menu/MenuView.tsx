import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Progress } from '../../../progress/progress.ts';
import { type MenuEntryId, type MenuScreen, menuEntries } from '../../../session/menu/menu.ts';
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
  readonly dispatch: (message: Message) => void;
}

export function MenuView({ screen, catalogue, progress, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const entries = menuEntries(catalogue, progress);
  const width = menuWidth(bodyWidth);
  const problems = problemsRow(catalogue.diagnostics);
  // Moving and choosing are the list's own; the table names its keys for the footer and for help.
  useCommands('menu', (command) => {
    if (command === 'quit') dispatch({ type: 'quit' });
  });

  const items = entries.map((entry) => ({ key: entry.id, label: entry.label, value: entry.id }));
  const item = ({ isSelected = false, label }: { isSelected?: boolean; label: string }) => {
    const index = entries.findIndex((entry) => entry.label === label);
    return <Rows rows={[entryRow(entries[index]!, index, isSelected, width - 2)]} />;
  };
  const open = ({ value }: { value: MenuEntryId }) => {
    dispatch({ type: 'menu/point', entry: value });
    dispatch({ type: 'open', target: entries.find(({ id }) => id === value)!.target });
  };

  return (
    <Box height={bodyHeight} width={bodyWidth} justifyContent="center" alignItems="center">
      <Box flexDirection="column" width={width}>
        <Rows rows={titleRows} />
        <SelectInput
          items={items}
          initialIndex={Math.max(
            0,
            entries.findIndex(({ id }) => id === screen.entry),
          )}
          indicatorComponent={Pointer}
          itemComponent={item}
          onHighlight={({ value }) => dispatch({ type: 'menu/point', entry: value })}
          onSelect={open}
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
