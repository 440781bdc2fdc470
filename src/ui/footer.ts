import type { Labels } from './chrome.ts';
import { bindingsOf, type KeyBinding, type KeyContext, showKey } from './keys.ts';
import { type Row, rowWidth, type Span } from './rows.ts';

const gap: Span = { text: '  ' };

/**
 * The keys that work here, as many as fit; the way back and that to all keys are never cut off.
 * @param width columns that the line may take
 * @param labels other words than those of the table
 */
export function footerRow(context: KeyContext, width: number, labels: Labels = {}): Row {
  const { own, everywhere } = bindingsOf(context);
  const bindings = [...own, ...everywhere]
    .map((binding) => ({ ...binding, label: labels[binding.command] ?? binding.label ?? '' }))
    .filter(({ label }) => label !== '')
    .sort((a, b) => Number(opensHelp(a)) - Number(opensHelp(b)));
  const always = bindings.filter(isAlways);
  let room = width + rowWidth([gap]) - always.reduce((sum, binding) => sum + sizeOf(binding), 0);
  const items: Row[] = [];
  for (const binding of bindings) {
    if (isAlways(binding)) items.push(keyItem(binding));
    else if (sizeOf(binding) > room) room = 0;
    else {
      items.push(keyItem(binding));
      room -= sizeOf(binding);
    }
  }
  return items.flatMap((item, index) => (index === 0 ? item : [gap, ...item]));
}

/** Where characters are text, `?` is a screen's own key. */
const opensHelp = ({ command }: KeyBinding): boolean =>
  command === 'help' || command === 'show-keys';

const isAlways = (binding: KeyBinding): boolean => opensHelp(binding) || binding.command === 'back';

const sizeOf = (binding: KeyBinding): number => rowWidth([gap, ...keyItem(binding)]);

function keyItem({ keys, shown, label }: KeyBinding): Row {
  return [
    { text: shown ?? showKey(keys[0]!), tone: 'accent' },
    { text: ` ${label}`, tone: 'muted' },
  ];
}
