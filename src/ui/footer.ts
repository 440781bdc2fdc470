import type { Labels } from './chrome.ts';
import { bindingsOf, type KeyBinding, type KeyContext, showKey } from './keys.ts';
import { type Row, rowWidth, type Span } from './rows.ts';

const gap: Span = { text: '  ' };

/**
 * The keys that work here, as many as fit; the way to all of them is never cut off.
 * @param width columns that the line may take
 * @param labels other words than those of the table
 */
export function footerRow(context: KeyContext, width: number, labels: Labels = {}): Row {
  const { own, everywhere } = bindingsOf(context);
  const bindings = [...own, ...everywhere];
  const help = bindings.filter(opensHelp).map(keyItem);
  const room = width - help.reduce((sum, item) => sum + rowWidth([gap, ...item]), 0);
  const items: Row[] = [];
  let used = 0;
  for (const binding of bindings) {
    const label = labels[binding.command] ?? binding.label ?? '';
    if (label === '' || opensHelp(binding)) continue;
    const item = keyItem({ ...binding, label });
    const size = rowWidth(item) + (items.length > 0 ? rowWidth([gap]) : 0);
    if (used + size > room) break;
    items.push(item);
    used += size;
  }
  return [...items, ...help].flatMap((item, index) => (index === 0 ? item : [gap, ...item]));
}

/** Where characters are text, `?` is a screen's own key. */
const opensHelp = ({ command }: KeyBinding): boolean =>
  command === 'help' || command === 'show-keys';

function keyItem({ keys, shown, label }: KeyBinding): Row {
  return [
    { text: shown ?? showKey(keys[0]!), tone: 'accent' },
    { text: ` ${label}`, tone: 'muted' },
  ];
}
