import type { Instance, Station } from './station.ts';

/**
 * The instance that the next request goes to, or undefined when none is in rotation. Without health
 * checks the balancer does not know of crashes, so that a dead instance keeps getting its share.
 */
export function chooseInstance(station: Station): Instance | undefined {
  const { instances } = station;
  const only = instances[0];
  if (instances.length === 1) return only && inRotation(only) ? only : undefined;
  switch (station.balance) {
    case 'random':
      return atRandom(station);
    case 'two-choices':
      return ofTwo(station);
    case 'least-connections':
      return leastLoaded(station);
    case 'weighted':
      return byCredit(station);
    default:
      return inTurn(station);
  }
}

/**
 * For stations with one common line: an instance with a free worker takes the request; otherwise it
 * waits for whichever is free first, so that any one alive will do.
 */
export function chooseForCommonLine(station: Station): Instance | undefined {
  const chosen = chooseIdle(station) ?? chooseInstance(station);
  if (!chosen?.crashed) return chosen;
  return station.instances.find((other) => inRotation(other) && !other.crashed) ?? chosen;
}

function chooseIdle(station: Station): Instance | undefined {
  const { instances } = station;
  for (let tries = 0; tries < instances.length; tries++) {
    const instance = inTurn(station);
    if (instance && instance.busy < station.workers && !instance.crashed) return instance;
  }
  return undefined;
}

const inRotation = (instance: Instance): boolean => !instance.ejected && !instance.retired;
const load = (instance: Instance): number => instance.busy + instance.line.length;

function inTurn(station: Station): Instance | undefined {
  const { instances } = station;
  for (let tries = 0; tries < instances.length; tries++) {
    const instance = instances[station.nextInstance % instances.length]!;
    station.nextInstance = (station.nextInstance + 1) % instances.length;
    if (inRotation(instance)) return instance;
  }
  return undefined;
}

function atRandom(station: Station): Instance | undefined {
  const { instances, choiceRandom } = station;
  for (let tries = 0; tries < 8; tries++) {
    const instance = instances[choiceRandom.below(instances.length)]!;
    if (inRotation(instance)) return instance;
  }
  const left = instances.filter(inRotation);
  return left.length > 0 ? left[choiceRandom.below(left.length)] : undefined;
}

/** The less loaded of two different ones drawn at random (Mitzenmacher 2001). */
function ofTwo(station: Station): Instance | undefined {
  const first = atRandom(station);
  if (!first) return undefined;
  for (let tries = 0; tries < 8; tries++) {
    const second = atRandom(station);
    if (second && second !== first) return load(second) < load(first) ? second : first;
  }
  return first;
}

/** The least loaded; among equals the next in turn, so that an idle system is used evenly. */
function leastLoaded(station: Station): Instance | undefined {
  const { instances } = station;
  let best: Instance | undefined;
  for (let i = 0; i < instances.length; i++) {
    const instance = instances[(station.nextInstance + i) % instances.length]!;
    if (inRotation(instance) && (!best || load(instance) < load(best))) best = instance;
  }
  if (best) station.nextInstance = (best.index + 1) % instances.length;
  return best;
}

/** Smooth weighted round robin, as nginx does it: shares in proportion, well mixed. */
function byCredit(station: Station): Instance | undefined {
  let best: Instance | undefined;
  let sum = 0;
  for (const instance of station.instances) {
    if (!inRotation(instance)) continue;
    sum += instance.weight;
    instance.credit += instance.weight;
    if (!best || instance.credit > best.credit) best = instance;
  }
  if (best) best.credit -= sum;
  return best;
}
