import { bindingsOf, type KeyBinding, type KeyContext, showKey } from './keys.ts';
import { type Row, rowWidth, type Span } from './rows.ts';

const gap: Span = { text: '  ' };

/**
 * The keys that work here, as many as fit; the way to all of them is never cut off.
 * @param width columns that the line may take
 */
export function footerRow(context: KeyContext, width: number): Row {
  const { own, everywhere } = bindingsOf(context);
  const help = everywhere.filter(({ command }) => command === 'help').map(keyItem);
  const room = width - help.reduce((sum, item) => sum + rowWidth([gap, ...item]), 0);
  const items: Row[] = [];
  let used = 0;
  for (const binding of [...own, ...everywhere]) {
    if (binding.label === undefined || binding.command === 'help') continue;
    const item = keyItem(binding);
    const size = rowWidth(item) + (items.length > 0 ? rowWidth([gap]) : 0);
    if (used + size > room) break;
    items.push(item);
    used += size;
  }
  return [...items, ...help].flatMap((item, index) => (index === 0 ? item : [gap, ...item]));
}

function keyItem({ keys, shown, label }: KeyBinding): Row {
  return [
    { text: shown ?? showKey(keys[0]!), tone: 'accent' },
    { text: ` ${label}`, tone: 'muted' },
  ];
}
