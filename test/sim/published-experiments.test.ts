import { describe, expect, it, vi } from 'vitest';
import { change, estimateOf, start, station, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

/**
 * Brooker, "Exponential Backoff and Jitter" (AWS Architecture Blog, 2015): clients that all want to
 * write the same row, read and write back over a network of about 10 ms, and try again with a
 * back-off of 5 ms × 2ⁿ up to 2 s. Here whoever comes while another holds the row is refused.
 */
describe('a hundred clients contending for one row', () => {
  const contention = (jitter: string) =>
    system({
      clients: {
        writers: {
          arrivals: {
            process: 'constant',
            curve: [
              { at: '0s', rate: '100000/s' },
              { at: '1005us', rate: '0/s' },
            ],
          },
          calls: {
            to: 'row',
            latency: 'uniform(6.5ms 13.5ms)',
            retries: { max: 1000, backoff: 'exponential(5ms 2 2s)', jitter },
          },
        },
      },
      nodes: { row: { kind: 'database', queue: { limit: 0 }, service: '20ms' } },
    });

  const played = (jitter: string) =>
    Array.from({ length: 10 }, (_, index) => {
      const simulation = start(contention(jitter), index + 1);
      simulation.advanceTo(300_000);
      return simulation.report();
    });

  it('make less than half the calls with full jitter, and are done much sooner', () => {
    const plain = played('none');
    const jittered = played('full');
    for (const { clients } of [...plain, ...jittered]) {
      expect(clients.writers).toMatchObject({ offered: 100, succeeded: 100 });
    }
    const ratio = estimateOf(
      plain,
      (report) => jittered[plain.indexOf(report)]!.nodes.row!.arrivals / report.nodes.row!.arrivals,
    );
    expect(ratio.mean + 4 * ratio.standardError).toBeLessThan(0.5);
    const longest = (reports: typeof plain) =>
      Math.max(...reports.map(({ clients }) => clients.writers!.latency.max));
    expect(longest(jittered)).toBeLessThan(longest(plain) / 5);
  });
});

/**
 * One server of 300/s, clients who give up after a second and ask once more at once. It hangs for
 * ten seconds. What they have given up is still served, so that above 150/s the server is busy
 * with nothing else for ever (Bronson et al., "Metastable failures in distributed systems", 2021).
 */
describe('a retry loop after ten seconds of outage', () => {
  const minute = 60_000;

  interface Aftermath {
    /** Share of the load that is answered in time, over ten seconds, so long after the outage. */
    answeredAfter(elapsedMs: number): number;
  }

  function outage(rate: number, node: object = {}, retries: object = {}): Aftermath {
    const config = station(
      `${rate}/s`,
      { service: 'exponential(3.333333333ms)', ...node },
      { timeout: '1s', retries: { max: 1, ...retries } },
    );
    const simulation = start(config, 1, 20_000);
    simulation.advanceTo(minute);
    expect(simulation.signal('clients.users.goodput') / rate).toBeGreaterThan(0.9);
    const end = change(simulation, config, 'api.hung', 1);
    simulation.advanceTo(minute + 10_000);
    end();
    return {
      answeredAfter(elapsedMs) {
        simulation.advanceTo(minute + 10_000 + elapsedMs);
        return simulation.signal('clients.users.goodput') / rate;
      },
    };
  }

  const recovered = 0.9;
  const nearZero = 0.02;

  it('ends by itself at 130/s: twice that is still less than 300/s', () => {
    const after = outage(130);
    // The backlog of 10 s × 260/s shrinks by 40/s.
    expect(after.answeredAfter(30_000)).toBeLessThan(nearZero);
    expect(after.answeredAfter(3 * minute)).toBeGreaterThan(recovered);
  });

  it.each([160, 200, 280])('never ends at %i/s', (rate) => {
    const after = outage(rate);
    for (let minutes = 1; minutes <= 10; minutes++) {
      expect(after.answeredAfter(minutes * minute)).toBeLessThan(nearZero);
    }
  });

  it.each([160, 200])('ends within a minute at %i/s with a retry budget', (rate) => {
    expect(outage(rate, {}, { budget: '10%' }).answeredAfter(minute)).toBeGreaterThan(recovered);
  });

  it('needs a budget that leaves the server some capacity', () => {
    // 280/s × 1.1 = 308/s is too much for it; 280/s × 1.05 = 294/s gains 6/s on some 2,900.
    expect(outage(280, {}, { budget: '10%' }).answeredAfter(10 * minute)).toBeLessThan(nearZero);
    const tight = outage(280, {}, { budget: '5%' });
    expect(tight.answeredAfter(minute)).toBeLessThan(nearZero);
    expect(tight.answeredAfter(15 * minute)).toBeGreaterThan(recovered);
  });

  it.each([160, 200, 280])('ends within seconds at %i/s with a deadline', (rate) => {
    const after = outage(rate, { deadline: '500ms' });
    expect(after.answeredAfter(12_000)).toBeGreaterThan(recovered);
    expect(after.answeredAfter(10 * minute)).toBeGreaterThan(recovered);
  });

  it.each([160, 200, 280])('ends within seconds at %i/s with a limit to the queue', (rate) => {
    const after = outage(rate, { queue: { limit: 100 } });
    expect(after.answeredAfter(12_000)).toBeGreaterThan(recovered);
    expect(after.answeredAfter(10 * minute)).toBeGreaterThan(recovered);
  });
});
