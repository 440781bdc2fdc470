import { type Config, changed, inverse, valueAt, withValue } from './system/change.ts';
import type { Change } from './types.ts';

/** An absolute change: what stood in its place before, and what it put there. */
interface Replacement {
  readonly change: Change;
  before: unknown;
  readonly after: unknown;
}

/** Remembers of changes what it takes to take them back. */
export class ChangesInForce {
  /** The latest last. */
  private readonly replacements: Replacement[] = [];
  /** By relative change, the one that undoes it: a bound may have kept it from its full effect. */
  private readonly undoing = new Map<Change, Change>();

  /** The target's configuration with the change in force. */
  apply(config: Config, change: Change): Config {
    const next = changed(config, change);
    if (change.operation.kind === 'set') {
      const place = placeOf(change);
      const [before, after] = [valueAt(config, place), valueAt(next, place)];
      this.replacements.push({ change, before, after });
    } else {
      this.undoing.set(change, undoing(change, config, next));
    }
    return next;
  }

  /** The target's configuration without the change. */
  revert(config: Config, change: Change): Config {
    if (change.operation.kind !== 'set') {
      const undo = this.undoing.get(change);
      this.undoing.delete(change);
      return undo ? changed(config, undo) : config;
    }
    const index = this.replacements.findLastIndex((known) => known.change === change);
    if (index < 0) return config;
    const [{ before, after }] = this.replacements.splice(index, 1) as [Replacement];
    const later = this.replacements.slice(index).find((other) => isSamePlace(other.change, change));
    // What came on top now stands on what was below.
    if (later) {
      if (later.before === after) later.before = before;
      return config;
    }
    const place = placeOf(change);
    return valueAt(config, place) === after ? withValue(config, place, before) : config;
  }
}

/** A rate that is set replaces the curve, too, so all of the arrivals are to be restored. */
const placeOf = ({ keys }: Change): readonly string[] =>
  keys[0] === 'arrivals' ? ['arrivals'] : keys;

function isSamePlace(a: Change, b: Change): boolean {
  return JSON.stringify([a.target, placeOf(a)]) === JSON.stringify([b.target, placeOf(b)]);
}

function undoing(change: Change, before: Config, after: Config): Change {
  const [from, to] = [valueAt(before, change.keys), valueAt(after, change.keys)];
  if (change.operation.kind !== 'add' || typeof from !== 'number' || typeof to !== 'number')
    return inverse(change);
  return { ...change, operation: { kind: 'add', amount: from - to } };
}
