import { none } from './row-layout.ts';

/**
 * What one instance of a cache holds: at most `size` records, the least recently used goes first; a
 * record is good for a time after it was stored.
 */
class Store {
  private readonly size: number;
  /** By key, where it lies, or none. */
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;
  private readonly storedAt: Float64Array;
  /** Towards the more and the less recently used. */
  private readonly newer: Int32Array;
  private readonly older: Int32Array;
  private newest = none;
  private oldest = none;
  private used = 0;
  private free = none;
  /** By key: who fetches it, for those who come meanwhile. */
  readonly fetching = new Map<number, number>();

  constructor(keyCount: number, size: number) {
    const slots = Math.min(size, keyCount);
    this.size = slots;
    this.slots = new Int32Array(keyCount).fill(none);
    this.keys = new Int32Array(slots);
    this.storedAt = new Float64Array(slots);
    this.newer = new Int32Array(slots);
    this.older = new Int32Array(slots);
  }

  has(key: number, now: number, ttlMs: number): boolean {
    const slot = this.slots[key]!;
    if (slot === none) return false;
    if (now >= this.storedAt[slot]! + ttlMs) {
      this.remove(key);
      return false;
    }
    this.unlink(slot);
    this.putFirst(slot);
    return true;
  }

  put(key: number, now: number): void {
    let slot = this.slots[key]!;
    if (slot === none) {
      if (this.used === this.size) this.remove(this.keys[this.oldest]!);
      slot = this.takeSlot();
      this.slots[key] = slot;
      this.keys[slot] = key;
    } else {
      this.unlink(slot);
    }
    this.storedAt[slot] = now;
    this.putFirst(slot);
  }

  remove(key: number): void {
    const slot = this.slots[key]!;
    if (slot === none) return;
    this.unlink(slot);
    this.slots[key] = none;
    this.older[slot] = this.free;
    this.free = slot;
    this.used--;
  }

  private takeSlot(): number {
    if (this.free === none) return this.used++;
    const slot = this.free;
    this.free = this.older[slot]!;
    this.used++;
    return slot;
  }

  private putFirst(slot: number): void {
    this.newer[slot] = none;
    this.older[slot] = this.newest;
    if (this.newest !== none) this.newer[this.newest] = slot;
    this.newest = slot;
    if (this.oldest === none) this.oldest = slot;
  }

  private unlink(slot: number): void {
    const [newer, older] = [this.newer[slot]!, this.older[slot]!];
    if (newer === none) this.newest = older;
    else this.older[newer] = older;
    if (older === none) this.oldest = newer;
    else this.newer[older] = newer;
  }
}

interface CacheConfig {
  readonly keys: number;
  readonly zipf: number;
  readonly size: number;
  readonly ttl?: number | undefined;
}

/** A cache of real records, a store an instance. */
export class Cache {
  private readonly config: CacheConfig;
  private ttlMs: number;
  private readonly stores: (Store | undefined)[] = [];

  constructor(config: CacheConfig) {
    this.config = config;
    this.ttlMs = config.ttl ?? Number.POSITIVE_INFINITY;
  }

  /** Takes over another configuration, if the records that are held can stay. */
  keeps(config: CacheConfig): boolean {
    const { keys, zipf, size } = this.config;
    if (config.keys !== keys || config.zipf !== zipf || config.size !== size) return false;
    this.ttlMs = config.ttl ?? Number.POSITIVE_INFINITY;
    return true;
  }

  has(instance: number, key: number, now: number): boolean {
    return this.store(instance).has(key, now, this.ttlMs);
  }

  put(instance: number, key: number, now: number): void {
    this.store(instance).put(key, now);
  }

  remove(instance: number, key: number): void {
    this.store(instance).remove(key);
  }

  /** By key: the request that fetches it from the origin. */
  fetching(instance: number): Map<number, number> {
    return this.store(instance).fetching;
  }

  /** A process that dies takes its memory with it. */
  empty(instance: number): void {
    this.stores[instance] = undefined;
  }

  private store(instance: number): Store {
    let store = this.stores[instance];
    if (!store) {
      const { keys, size } = this.config;
      store = new Store(keys, size);
      this.stores[instance] = store;
    }
    return store;
  }
}
