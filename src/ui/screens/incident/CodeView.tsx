import type { Message } from '../../../session/messages.ts';
import { Rows } from '../../components/Rows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { codeRows } from './code-rows.ts';

interface Props {
  readonly code: string;
  readonly copied: boolean;
  readonly dispatch: (message: Message) => void;
}

/** The run's code, with nothing around it that would be copied along. */
export function CodeView({ code, copied, dispatch }: Props) {
  const { bodyWidth } = useFrame();
  useCommands('incident-code', (command) => {
    switch (command) {
      case 'copy':
        return dispatch({ type: 'incident/copy-code' });
      case 'watch':
        return dispatch({ type: 'incident/watch' });
      case 'leave':
        return dispatch({ type: 'incident/back' });
    }
  });
  return <Rows rows={codeRows(code, copied, bodyWidth)} />;
}
