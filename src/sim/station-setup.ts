import { Cache } from './cache.ts';
import { CoreSharing } from './core-sharing.ts';
import { KeySpace } from './key-space.ts';
import { reorder } from './lines.ts';
import { Replication } from './replication.ts';
import { flagInWork, rowClient, rowFlags, rowStation } from './row-layout.ts';
import type { Station } from './station.ts';
import type { NodeConfig } from './system/schema.ts';
import type { World } from './world.ts';

/** Takes over a node's parameters: what it is made of beside its instances. */
export function configureStation(station: Station, config: NodeConfig, world: World): void {
  const before = station.config;
  station.configure(config, world.now);
  setUpRecords(station, config, before);
  if (config.cores !== undefined || station.cores) {
    station.cores ??= new CoreSharing(station.index, Number.POSITIVE_INFINITY, world.queue);
    station.cores.resize(config.cores ?? Number.POSITIVE_INFINITY, world.now);
  }
  if (config.replicas) {
    const { choiceRandom } = station;
    station.replication ??= new Replication(config.replicas, choiceRandom);
    station.replication.configure(config.replicas);
  }
}

/** Which ranks of urgency a station tells apart: by its order, and by what it sheds. */
export function rankRequests(station: Station, world: World): void {
  const { ints } = world.rows;
  const ranks = [...new Set(world.clients.map(({ priority }) => priority))].sort((a, b) => a - b);
  const lineLevels = station.order === 'priority' ? ranks.length : 1;
  const key = `${station.order} ${station.config.shed !== undefined} ${world.clients.map(({ priority }) => priority)}`;
  if (key === station.ranking) return;
  station.ranking = key;
  station.levelOf = world.clients.map(({ priority }) => ranks.indexOf(priority));
  station.countsLevels = ranks.length > 1 && station.config.shed !== undefined;
  station.queuedAt = ranks.map(() => 0);
  station.busyAt = ranks.map(() => 0);
  reorder(station, lineLevels, world.rows);
  if (!station.countsLevels) return;
  for (const row of world.rows.inUse()) {
    if (ints[row + rowStation] !== station.index || !(ints[row + rowFlags]! & flagInWork)) continue;
    station.busyAt[station.levelOf[ints[row + rowClient]!]!]!++;
  }
}

/** The records that requests ask for, where a cache looks them up or a balancer goes by them. */
function setUpRecords(station: Station, config: NodeConfig, before: NodeConfig): void {
  const { hit } = config;
  const isKept = typeof hit === 'object' && station.cache?.keeps(hit);
  if (!isKept) station.cache = typeof hit === 'object' ? new Cache(hit) : undefined;
  const space = spaceOf(config);
  const was = spaceOf(before);
  const isSame = station.keys && space && was?.count === space.count && was.zipf === space.zipf;
  if (!isSame) station.keys = space && new KeySpace(space.count, space.zipf);
}

function spaceOf({ hit, keys }: NodeConfig): { count: number; zipf: number } | undefined {
  return typeof hit === 'object' ? { count: hit.keys, zipf: hit.zipf } : keys;
}
