import type { Offer } from '../../../session/search/choice.ts';
import type { AppState, Screen } from '../../../session/state.ts';
import { bindingsOf, showKey } from '../../keys.ts';
import { chromeOf } from '../chrome-of.ts';

/** Moving about and writing: nobody looks these up to have them done once. */
const byHand: ReadonlySet<string> = new Set([
  ...['up', 'down', 'left', 'right', 'page-up', 'page-down', 'top', 'bottom'],
  ...['half-up', 'half-down', 'caret-left', 'caret-right', 'caret-home', 'caret-end'],
  ...['erase', 'erase-word', 'delete', 'clear', 'pick', 'assign', 'number'],
  ...['search', 'stay', 'wait'],
]);

/** What a screen can do just now, in words, with the key that does it. */
export function offersOf(
  screen: Screen,
  known: Pick<AppState, 'catalogue' | 'progress' | 'today'>,
): Offer[] {
  const { context, labels = {} } = chromeOf(screen, known);
  const { own, everywhere } = bindingsOf(context);
  const taken = new Set(own.map(({ command }) => command));
  const offered = [...own, ...everywhere.filter(({ command }) => !taken.has(command))].filter(
    ({ command }) => !byHand.has(command) && labels[command] !== '',
  );
  const keys = offered.map(({ keys: [key = ''], help }) => ({ key, shown: showKey(key), help }));
  return [...actionsOf(screen), ...keys];
}

/** An incident gives its actions keys of its own. */
function actionsOf(screen: Screen): Offer[] {
  if (screen.kind !== 'incident' || screen.phase.kind !== 'live') return [];
  const actions = screen.frame?.actions ?? [];
  return actions.map(({ key, label }) => ({ key, shown: key, help: label }));
}
