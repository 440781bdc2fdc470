import { expect, test } from 'vitest';
import { lesson, shipped } from '../support/shipped-lessons.ts';

/** What has to be taught, in the order in which it is best learnt. */
const curriculum: Readonly<Record<string, readonly string[]>> = {
  foundations: ['system-design-levels', 'requirements', 'url-shortener'],
  architecture: [
    'monolith',
    'modular-monolith',
    'tiers',
    'microservices',
    'service-communication',
    'event-driven',
    'cloud-native',
    'serverless',
    'choosing-architecture',
  ],
  performance: [
    'performance-metrics',
    'where-queues-form',
    'littles-law',
    'latency-anatomy',
    'tail-latency',
    'throughput-and-load-testing',
  ],
  network: [
    'efficiency-and-concurrency',
    'memory-latency',
    'disk-latency',
    'network-latency',
    'tcp',
    'tls-handshake',
  ],
  queues: ['message-queues', 'taming-queues', 'caching', 'streaming-at-scale'],
  scaling: [
    'vertical-scaling',
    'horizontal-scaling',
    'database-scaling',
    'decentralisation-and-independence',
  ],
  traffic: [
    'load-balancer',
    'l4-l7-and-algorithms',
    'reverse-proxy',
    'api-gateway',
    'rate-limiting',
    'rate-limiting-in-practice',
  ],
  replication: [
    'replication-basics',
    'stateless-and-sessions',
    'primary-replica',
    'multi-primary',
    'consistency-and-quorums',
  ],
  reliability: [
    'reliability-and-failure',
    'availability-nines',
    'high-availability-design',
    'redundancy',
    'fault-detection-and-health-checks',
    'recovery-and-failover',
    'timeouts-and-retries',
    'circuit-breakers',
    'load-shedding-and-stability',
  ],
  security: [
    'application-security',
    'network-security',
    'hashing',
    'password-storage',
    'symmetric-encryption',
    'public-key-encryption',
    'signatures-and-certificates',
    'vpn',
    'firewall',
  ],
};

test('every lesson of the curriculum stands in its track, in its place', () => {
  const found = shipped.tracks.map(({ id, lessons }) => [id, lessons]);
  expect(Object.fromEntries(found)).toEqual(curriculum);
  expect(found.map(([id]) => id)).toEqual(Object.keys(curriculum));
});

test('what a lesson builds on is taught before it', () => {
  const order = Object.values(curriculum).flat();
  for (const id of order) {
    for (const before of lesson(id).requires) {
      expect(order.indexOf(before), `${before} before ${id}`).toBeLessThan(order.indexOf(id));
    }
  }
});

test('a lesson is read in one sitting: 700 to 1,500 words', () => {
  for (const { id, blocks } of shipped.lessons.values()) {
    const prose = blocks.flatMap((block) => {
      if (block.kind === 'markdown') return [block.text.replace(/^```[\s\S]*?^```/gm, '')];
      return block.kind === 'steps' ? block.steps.map(({ text }) => text) : [];
    });
    const words = prose.join(' ').match(/[\p{L}\p{N}][^\s|]*/gu)?.length ?? 0;
    expect(words, id).toBeGreaterThanOrEqual(700);
    expect(words, id).toBeLessThanOrEqual(1500);
  }
});

test('most lessons have a live model', () => {
  const live = [...shipped.lessons.values()].filter(({ blocks }) =>
    blocks.some(({ kind }) => kind === 'model'),
  );
  expect(live.length).toBeGreaterThanOrEqual(45);
});

test('the glossary explains two hundred terms, each with a lesson of ours', () => {
  expect(shipped.glossary.length).toBeGreaterThanOrEqual(200);
  for (const { term, lesson: taught } of shipped.glossary) {
    expect([...shipped.lessons.keys()], term).toContain(taught);
  }
});
