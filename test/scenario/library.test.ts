import { expect, test } from 'vitest';
import { shipped } from '../support/shipped-lessons.ts';

/** Progress hangs on these ids: none of them may go or change its name. */
const incidents = [
  'after-the-storm',
  'async-wont-save-you',
  'backlog-by-lunch',
  'bad-release-auth',
  'black-friday-sticky',
  'certificate-midnight',
  'charged-twice',
  'checkout-retry-storm',
  'cold-and-crowded',
  'disk-of-the-primary',
  'edge-of-the-minute',
  'fan-out-of-luck',
  'fast-and-wrong',
  'forty-branches',
  'front-page',
  'gateway-goes-dark',
  'half-a-transfer',
  'monthly-report',
  'nervous-heartbeat',
  'nine-of-ten-caches',
  'noisy-integration',
  'on-sale-at-ten',
  'one-door-jammed',
  'open-3306',
  'payday-logins',
  'play-without-recs',
  'poison-pixel',
  'premiere-night',
  'reconnect-stampede',
  'restart-carousel',
  'slow-shelves',
  'syn-season',
  'the-slow-third',
  'the-tunnel-is-full',
  'thumbnail-ouroboros',
  'thundering-profile',
  'two-truths',
  'upload-means-wait',
  'vanished-orders',
  'viral-link',
  'where-is-my-order',
  'zone-three-dark',
];

const all = [...shipped.scenarios.values()];

test('every incident of the library is there', () => {
  expect([...shipped.scenarios.keys()].sort()).toEqual(incidents);
});

test('they go from ones that anybody wins with the brief to ones with faults that overlap', () => {
  const levels = all.map(({ difficulty }) => difficulty);
  expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4, 5]));
});

test('some branch: decisions with consequences that are more than words', () => {
  const branching = all.filter(({ decisions }) => decisions.length > 0);
  expect(branching.length).toBeGreaterThanOrEqual(6);
});

test('each sets its scene in a minute, tells its mechanism, and pays off lessons', () => {
  for (const { id, brief, debrief, lessons, minutes } of all) {
    const words = (text: string) => text.split(/\s+/).length;
    expect(words(brief), `${id}: brief`).toBeGreaterThan(60);
    expect(words(brief), `${id}: brief`).toBeLessThan(260);
    expect(words(debrief), `${id}: debrief`).toBeGreaterThan(150);
    expect(lessons.length, id).toBeGreaterThan(0);
    expect(minutes, id).toBeLessThanOrEqual(10);
  }
});

test('every lesson of a reliability kind is paid off by some incident', () => {
  const paid = new Set(all.flatMap(({ lessons }) => lessons));
  const tracks = shipped.tracks.filter(({ id }) =>
    ['queues', 'traffic', 'reliability'].includes(id),
  );
  const unpaid = tracks.flatMap(({ lessons }) => lessons).filter((id) => !paid.has(id));
  expect(unpaid).toEqual([]);
});
