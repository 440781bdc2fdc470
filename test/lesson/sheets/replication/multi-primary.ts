import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'every node writes, both ways, conflicts, convergence': [
      /each node takes a write, applies it locally, sends it to the others/,
      /\*converge\*/,
    ],
    'old terms': /master-master, multi-master/,
    uses: [/each continent/, /one site is lost/, /offline/],
    'CouchDB, Cassandra, Galera, Redis, Firebase':
      /\| CouchDB .*\| Galera .*\| Redis Active-Active .*\| Cassandra .*\| Firebase/,
    'last write wins loses writes': [/throws a write away/, /clocks/],
    'merge, OT, CRDT': [/Merge by the application/, /Operational transformation/, /CRDTs/],
    'Google Docs': /ordered by a central server/,
    'EU and Asia': [/EU_DB/, /ASIA_DB/, /phone number/],
    'latency and majority': [/150 to 250 ms/, /no majority/, /garbd/],
    'against primary and replica':
      /\| writes go to .*\| conflicts .*\| a node is lost .*\| suits .*\| complexity .*\| write capacity/,
    'depends on the product': /depends on the product/,
    'version vectors': /Version vectors/,
    'home region for each key': /home region for each key/,
    'certification and retry': [/certified/, /1213/, /must be retried/],
    'conflicts grow with the square': [/with the square/, /Gray/],
    'G-counter': /G-counter/,
  },
  worked: [`4 × 500 = **${number(4 * 500)}**`],
  claims: [
    {
      says: 'nobody sees an error',
      model: 'two-sites',
      set: { 'users.arrivals': '400/s' },
      metric: 'clients.users.errors',
      between: [0, 0],
    },
    {
      says: 'writes are answered locally',
      model: 'two-sites',
      metric: 'db.mean',
      between: [1.9, 2.1],
    },
  ],
  misconceptions: {
    'more primaries scale writes': 'many-writers#more-primaries',
    'Galera is synchronous': 'many-writers#galera-synchronous',
    'two Galera nodes far apart are fast and safe': 'many-writers#two-node-wan',
  },
};
