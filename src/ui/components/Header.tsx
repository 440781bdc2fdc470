import type { Notice } from '../../session/state.ts';
import type { Chrome } from '../chrome.ts';
import { headerRow } from '../header.ts';
import { useFrame } from '../hooks/use-frame.ts';
import { paintRow } from '../paint.ts';
import { useTheme } from '../theme.ts';
import { PaintedRows } from './PaintedRows.tsx';

interface Props {
  readonly chrome: Chrome;
  readonly notice: Notice | undefined;
}

/** Where am I · what has to be known · what the screen counts. */
export function Header({ chrome, notice }: Props) {
  const { columns } = useFrame();
  const theme = useTheme();
  const row = headerRow(chrome, notice, columns);
  return <PaintedRows rows={[paintRow(row, theme, theme.band)]} />;
}
