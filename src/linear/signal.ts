import { signalName } from '../scenario/signal-text.ts';
import { oneLine } from './words.ts';

/** What a signal is called aloud: `shop>db.p99` → `shop to db p99`. */
export const spokenSignal = (path: string): string =>
  oneLine(
    signalName(path)
      .replace(/ goodput$/, ' answered')
      .replace(/→/g, ' to '),
  );
