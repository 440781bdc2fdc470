/** A line in a gutter: the row that it comes from on the left and those that it goes to. */
interface ChannelNet {
  readonly source: number;
  readonly targets: readonly number[];
}

export interface Channel {
  /** Vertical tracks that the gutter needs. */
  readonly tracks: number;
  /** The track of each net; undefined for one that runs straight through. */
  readonly trackOf: readonly (number | undefined)[];
}

/** More than this are only moved one by one: 6! orders are few, 7! are not. */
const mostTried = 6;

/**
 * Gives every line that changes its row a vertical track of its own, ordered so that as few lines
 * as possible cross and none runs along another's row.
 */
export function routeChannel(nets: readonly ChannelNet[]): Channel {
  const bent = nets.flatMap((net, index) =>
    net.targets.some((row) => row !== net.source) ? [index] : [],
  );
  let best: readonly number[] = bent;
  if (bent.length <= mostTried) {
    let least = Number.POSITIVE_INFINITY;
    for (const order of permutations(bent)) {
      const cost = costOf(nets, order);
      if (cost < least) [best, least] = [order, cost];
      if (least === 0) break;
    }
  } else {
    best = improved(nets, bent);
  }
  return {
    tracks: bent.length,
    trackOf: nets.map((_, index) => (bent.includes(index) ? best.indexOf(index) : undefined)),
  };
}

/** Moves one line after the other to where it costs least, until none gets better by it. */
function improved(nets: readonly ChannelNet[], order: readonly number[]): readonly number[] {
  let best = order;
  let least = costOf(nets, best);
  for (let better = true; better && least > 0; ) {
    better = false;
    for (const net of order) {
      const others = best.filter((other) => other !== net);
      for (let place = 0; place <= others.length; place++) {
        const moved = others.toSpliced(place, 0, net);
        const cost = costOf(nets, moved);
        if (cost < least) [best, least, better] = [moved, cost, true];
      }
    }
  }
  return best;
}

/** Two lines on one row look like one: far worse than a crossing. */
const overlapCost = 100;

function costOf(nets: readonly ChannelNet[], order: readonly number[]): number {
  const track = (index: number): number => {
    const place = order.indexOf(index);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  let cost = 0;
  for (const [a, one] of nets.entries()) {
    for (const [b, other] of nets.entries()) {
      if (a === b) continue;
      // Left of its track a net has its source's row to itself, unless both go on to the same box.
      const shared = one.targets.includes(one.source);
      if (!shared && other.targets.includes(one.source) && track(b) < track(a)) cost += overlapCost;
      if (order.includes(a)) {
        const [top, bottom] = extent(one);
        const within = (row: number): boolean => row > top && row < bottom;
        if (within(other.source) && track(a) < track(b)) cost += 1;
        cost += other.targets.filter((row) => within(row) && track(b) < track(a)).length;
      }
    }
  }
  return cost;
}

function extent({ source, targets }: ChannelNet): [number, number] {
  return [Math.min(source, ...targets), Math.max(source, ...targets)];
}

function* permutations(items: readonly number[]): Generator<number[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}
