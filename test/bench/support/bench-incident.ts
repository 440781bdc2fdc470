import { shop } from './shop.ts';

/** An incident that goes on for ten hours at ×8, over and over, with figures that change everywhere. */
const scenario = {
  schema: 1,
  id: 'bench',
  title: 'Bench',
  summary: 'Bench',
  difficulty: 1,
  minutes: 60,
  topics: ['bench'],
  lessons: [],
  brief: 'Bench.',
  duration: '10h',
  warmup: '10s',
  speed: 8,
  budget: 5,
  system: shop,
  // The bank is slow for a minute of every three: retries, queues, changing figures everywhere.
  events: Array.from({ length: 180 }, (_, index) => ({
    at: `${30 + index * 180}s`,
    until: `${90 + index * 180}s`,
    set: { 'bank.slowdown': 8 },
    note: 'The bank is slow.',
  })),
  alerts: [{ id: 'web', when: 'web.p99 > 500ms', for: '5s', page: 'web: p99 above 500 ms' }],
  actions: [
    {
      id: 'a',
      key: 'a',
      label: 'Breaker checkout→bank',
      takes: '15s',
      cost: 1,
      set: { 'checkout>bank.timeout': '300ms' },
    },
    { id: 'b', key: 'b', label: 'Web 6 → 8', takes: '1m', cost: 2, set: { 'web.instances': '+2' } },
  ],
  goals: [{ id: 'p99', text: 'p99 below 1 ms', when: 'clients.shoppers.p99 < 1ms', for: '60s' }],
};

/** The files of a program that has this incident and nothing else. */
export const benchIncident = {
  'lessons/tracks.yaml': 'schema: 1\ntracks: []\n',
  'scenarios/bench.yaml': JSON.stringify(scenario),
};
