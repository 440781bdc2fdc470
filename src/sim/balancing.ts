import { none } from './row-layout.ts';
import type { Station } from './station.ts';
import {
  instanceBusy,
  instanceInts,
  instanceState,
  stateCrashed,
  stateOutOfRotation,
} from './station-layout.ts';

/**
 * The instance that the next request goes to, or none when none is in rotation. Without health
 * checks the balancer does not know of crashes, so that a dead instance keeps getting its share.
 */
export function chooseInstance(station: Station, key: number): number {
  const count = station.staff;
  if (count === 1 && station.instances.length === 1) return inRotation(station, 0) ? 0 : none;
  switch (station.balance) {
    case 'two-choices':
      return ofTwo(station);
    case 'random':
      return atRandom(station);
    case 'least-connections':
      return leastLoaded(station);
    case 'weighted':
      return byCredit(station);
    case 'hash':
      return key === none ? inTurn(station) : byKey(station, key);
    default:
      return inTurn(station);
  }
}

/**
 * For stations with one common line: an instance with a free worker takes the request; otherwise it
 * waits for whichever is free first, so that any one alive will do.
 */
export function chooseForCommonLine(station: Station, key: number): number {
  const idle = station.busy < station.capacity ? idleInTurn(station) : none;
  if (idle !== none) return idle;
  const chosen = chooseInstance(station, key);
  if (chosen === none || !(station.stateOf(chosen) & stateCrashed)) return chosen;
  for (let other = 0; other < station.instances.length; other++) {
    if (!(station.stateOf(other) & (stateOutOfRotation | stateCrashed))) return other;
  }
  return chosen;
}

/** Among those that the predicate names, as the station balances; none when there is no such one. */
export function chooseAmong(station: Station, belongs: (instance: number) => boolean): number {
  const { instances, balance } = station;
  const isByLoad = balance === 'least-connections' || balance === 'two-choices';
  let best = none;
  for (let i = 0; i < instances.length; i++) {
    const instance = (station.nextInstance + i) % instances.length;
    if (!inRotation(station, instance) || !belongs(instance)) continue;
    if (best === none || station.loadOf(instance) < station.loadOf(best)) best = instance;
    if (!isByLoad) break;
  }
  if (best !== none) station.nextInstance = (best + 1) % instances.length;
  return best;
}

const inRotation = (station: Station, instance: number): boolean =>
  (station.hot[instance * instanceInts + instanceState]! & stateOutOfRotation) === 0;

function idleInTurn(station: Station): number {
  const { hot, workers } = station;
  const count = station.instances.length;
  for (let tries = 0; tries < count; tries++) {
    const instance = station.nextInstance < count ? station.nextInstance : 0;
    station.nextInstance = instance + 1;
    const at = instance * instanceInts;
    const isUp = (hot[at + instanceState]! & (stateOutOfRotation | stateCrashed)) === 0;
    if (isUp && hot[at + instanceBusy]! < workers) return instance;
  }
  return none;
}

function inTurn(station: Station): number {
  const count = station.instances.length;
  for (let tries = 0; tries < count; tries++) {
    const instance = station.nextInstance < count ? station.nextInstance : 0;
    station.nextInstance = instance + 1;
    if (inRotation(station, instance)) return instance;
  }
  return none;
}

function atRandom(station: Station): number {
  const { choiceRandom } = station;
  const count = station.instances.length;
  for (let tries = 0; tries < 8; tries++) {
    const instance = choiceRandom.below(count);
    if (inRotation(station, instance)) return instance;
  }
  const left = station.instances
    .map((_, index) => index)
    .filter((index) => inRotation(station, index));
  return left.length > 0 ? left[choiceRandom.below(left.length)]! : none;
}

/** The less loaded of two different ones drawn at random (Mitzenmacher 2001). */
function ofTwo(station: Station): number {
  const first = atRandom(station);
  if (first === none) return none;
  for (let tries = 0; tries < 8; tries++) {
    const second = atRandom(station);
    if (second === first) continue;
    return station.loadOf(second) < station.loadOf(first) ? second : first;
  }
  return first;
}

/** The least loaded; among equals the next in turn, so that an idle system is used evenly. */
function leastLoaded(station: Station): number {
  const count = station.instances.length;
  let best = none;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count && least > 0; i++) {
    const instance = (station.nextInstance + i) % count;
    if (!inRotation(station, instance)) continue;
    const load = station.loadOf(instance);
    if (load < least) {
      best = instance;
      least = load;
    }
  }
  if (best !== none) station.nextInstance = (best + 1) % count;
  return best;
}

/** Smooth weighted round robin, as nginx does it: shares in proportion, well mixed. */
function byCredit(station: Station): number {
  const { instances } = station;
  let best = none;
  let sum = 0;
  for (let index = 0; index < instances.length; index++) {
    if (!inRotation(station, index)) continue;
    const instance = instances[index]!;
    sum += instance.weight;
    instance.credit += instance.weight;
    if (best === none || instance.credit > instances[best]!.credit) best = index;
  }
  if (best !== none) instances[best]!.credit -= sum;
  return best;
}

/**
 * Rendezvous hashing (Thaler & Ravishankar 1998): every key ranks all instances and takes the first
 * that is in rotation, so that only the keys of a lost instance move.
 */
function byKey(station: Station, key: number): number {
  let best = none;
  let highest = -1;
  for (let index = 0; index < station.instances.length; index++) {
    if (!inRotation(station, index)) continue;
    const score = mixed(key, index);
    if (score > highest) {
      best = index;
      highest = score;
    }
  }
  return best;
}

/** Two rounds of multiply and shift (the finaliser of MurmurHash3) over both numbers. */
function mixed(key: number, instance: number): number {
  let hash = Math.imul(key ^ Math.imul(instance + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
