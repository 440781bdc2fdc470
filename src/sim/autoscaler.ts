import type { NodeConfig } from './system/schema.ts';

type AutoscaleConfig = NonNullable<NodeConfig['autoscale']>;

/** How far from its target the utilisation may be before anything is done. */
const tolerance = 0.1;
/** Instances are taken away only when so many looks in a row found them superfluous. */
const looksBeforeLess = 5;

/**
 * Decides how many instances there should be, as Kubernetes' horizontal autoscaler does: present ×
 * utilisation / target, rounded up; nothing within a tenth of the target; fewer only when that was
 * the advice for a while.
 */
export class Autoscaler {
  readonly config: AutoscaleConfig;
  /** Ordered, but not there yet. */
  ordered = 0;
  private busyBefore = 0;
  private capacityBefore = 0;
  private readonly advice: number[] = [];

  constructor(config: AutoscaleConfig, busyArea: number, capacityArea: number) {
    this.config = config;
    this.measuredFrom(busyArea, capacityArea);
  }

  measuredFrom(busyArea: number, capacityArea: number): void {
    this.busyBefore = busyArea;
    this.capacityBefore = capacityArea;
  }

  /** How many instances to order (above 0) or to take away (below), by the areas so far. */
  look(present: number, busyArea: number, capacityArea: number): number {
    const busy = busyArea - this.busyBefore;
    const capacity = capacityArea - this.capacityBefore;
    this.measuredFrom(busyArea, capacityArea);
    const ratio = capacity > 0 ? busy / capacity / this.config.target : 1;
    const wanted = Math.abs(ratio - 1) <= tolerance ? present : Math.ceil(present * ratio - 1e-9);
    const { min, max } = this.config;
    const advised = Math.min(max, Math.max(min, wanted));
    this.advice.push(advised);
    if (this.advice.length > looksBeforeLess) this.advice.shift();
    const expected = present + this.ordered;
    if (advised > expected) return advised - expected;
    const isSure = this.advice.length === looksBeforeLess || advised === max;
    const least = Math.max(...this.advice);
    return isSure && this.ordered === 0 && least < present ? least - present : 0;
  }
}
