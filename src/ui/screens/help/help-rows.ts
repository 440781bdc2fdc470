import { fitText, textWidth } from '../../../lib/text.ts';
import {
  bindingsOf,
  contextTitles,
  type KeyBinding,
  type KeyContext,
  showKey,
} from '../../keys.ts';
import { blankRow, type Row } from '../../rows.ts';

/** The full table of keys of a screen, then those that work everywhere. */
export function helpRows(context: KeyContext): Row[] {
  const { own, everywhere } = bindingsOf(context);
  const column =
    2 + Math.max(...[...own, ...everywhere].map((binding) => textWidth(keysOf(binding))));
  const section = (title: string, bindings: readonly KeyBinding[]): Row[] => [
    [{ text: title, tone: 'accent', bold: true }],
    ...bindings.map(
      (binding): Row => [
        { text: `  ${fitText(keysOf(binding), column)}`, tone: 'focus' },
        { text: binding.help, tone: 'text' },
      ],
    ),
  ];
  return [
    ...section(contextTitles[context], own),
    blankRow,
    ...section(contextTitles.app, everywhere),
  ];
}

const keysOf = ({ keys }: KeyBinding): string => keys.map(showKey).join(' ');
