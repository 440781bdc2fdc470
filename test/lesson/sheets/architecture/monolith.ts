import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'one codebase, one build, one process': /One codebase, one build, one process/,
    'calls in memory': /call each other as functions, in shared memory/,
    'its layers': /presentation, business logic, data access/,
    'monolith and tiers are different things': /single-tier/,
    'the database is a process of its own': /database does not ship with it/,
    traits: [/coupled closely/, /sharing one database/, /one thing to deploy/],
    advantages: [/nanoseconds/, /Django, Spring Boot and Laravel/, /end to end on a laptop/],
    disadvantages: [
      /small change ships everything/,
      /queue for the same release/,
      /takes all features down/,
      /more machines to \*one\* part/,
    ],
    'where it fits': [/proof of concept \(POC\)/, /MVP/, /before the competitor/],
    'start here and split later': /start with one deployable/,
    'the layout of the shop': [/controllers\//, /services\//, /models\//, /app\.js/],
    'the features of the shop': /Login, catalogue, cart, orders, payment/,
    'two addresses, databases and storages': /two IP addresses, two databases/,
    'a balancer, one database, one storage': [
      /load balancer takes all requests/,
      /partitions or shards/,
      /object store/,
      /indexes/,
    ],
    'the scale cube': [/AKF scale cube/, /\| X \|/, /\| Y \|/, /\| Z \|/],
    'monolith first': /began as a monolith/,
    'blue/green and flags': [/Blue\/green/, /Feature flags/],
    'strangler fig': /Strangler fig/,
  },
  worked: [`min(3 × 150, 300) = **${number(Math.min(3 * 150, 300))}/s**`],
  claims: [
    {
      says: 'at 240/s one copy is too few',
      model: 'clones',
      set: { 'web.instances': 1 },
      metric: 'clients.users.goodput',
      between: [135, 165],
    },
    {
      says: 'two will do',
      model: 'clones',
      metric: 'clients.users.goodput',
      between: [225, 255],
    },
    {
      says: 'at 360/s answers stop at 300 with three',
      model: 'clones',
      set: { 'web.instances': 3, 'users.arrivals': '360/s' },
      metric: 'clients.users.goodput',
      between: [270, 315],
    },
    {
      says: 'and with five',
      model: 'clones',
      set: { 'web.instances': 5, 'users.arrivals': '360/s' },
      metric: 'clients.users.goodput',
      between: [270, 315],
    },
  ],
  misconceptions: {
    'a monolith cannot be scaled out': 'monoliths#cannot-scale',
  },
};
