import type { KeyContext } from './keys.ts';
import type { Row } from './rows.ts';

/** By command. */
export type Labels = Readonly<Record<string, string>>;

/**
 * What stands around a screen: its header and the keys of its footer. Each feature says it in
 * `screens/<feature>/chrome.ts`.
 */
export interface Chrome {
  /** From the app's name to what is open. */
  readonly where: readonly string[];
  /** A timer, a streak: whatever the screen wants in the header's corner. */
  readonly right?: Row;
  readonly context: KeyContext;
  /** What the footer calls a command just now, where the key table's word does not fit; '' where it does nothing. */
  readonly labels?: Labels;
}
