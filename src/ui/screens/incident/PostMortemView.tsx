import { useMemo } from 'react';
import type { Message } from '../../../session/messages.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { useMarkdown } from '../../hooks/use-markdown.ts';
import { ScrolledText, scrolled } from './ScrolledText.tsx';

interface Props {
  readonly text: string;
  readonly top: number;
  readonly dispatch: (message: Message) => void;
}

/** The post-mortem as it will stand in its file. */
export function PostMortemView({ text, top, dispatch }: Props) {
  const { bodyWidth, bodyHeight } = useFrame();
  const markdown = useMarkdown();
  const rows = useMemo(() => ['', ...markdown(text, bodyWidth)], [text, bodyWidth, markdown]);
  useCommands('incident-post-mortem', (command) => {
    if (command === 'save') return dispatch({ type: 'incident/save-post-mortem' });
    if (command === 'leave') return dispatch({ type: 'incident/back' });
    const next = scrolled(command, top, rows.length, bodyHeight);
    if (next !== undefined) dispatch({ type: 'incident/scroll', top: next });
  });
  return <ScrolledText rows={rows} top={top} />;
}
