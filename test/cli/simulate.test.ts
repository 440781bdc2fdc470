import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { estimate } from '../../src/cli/simulate/student.ts';
import { runSimulate, type SimulateOptions } from '../../src/cli/simulate.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const least = fileWith(
  'least.yaml',
  `schema: 1
id: least
title: The least
duration: 30s
system:
  clients: {users: {arrivals: 20/s, calls: {to: web, timeout: 1s}}}
  nodes: {web: {kind: service, service: exponential(30ms)}}
`,
);

const incident = fileWith(
  'incident.yaml',
  `schema: 1
id: incident
title: An incident
duration: 60s
warmup: 5s
seed: 4
system:
  clients: {users: {arrivals: 20/s, calls: {to: web, timeout: 1s}}}
  nodes: {web: {kind: service, workers: 4, service: exponential(30ms)}}
events: [{at: 10s, set: {web.errors: 100%}}]
actions: [{id: repair, key: r, label: Repair, cost: 1, set: {web.errors: 0%}}]
goals: [{id: healthy, text: Healthy, when: "clients.users.errors < 1%", for: 10s}]
fail: [{when: "clients.users.lost > 400", text: Too many.}]
reference: [{at: 20s, do: repair}]
traps: {hope: {do: [{at: 55s, do: repair}], because: Too late.}}
`,
);

async function simulate(file: string, options: SimulateOptions = {}) {
  const printed: string[] = [];
  const io = { print: (text: string) => printed.push(text), color: false, columns: 80 };
  const code = await runSimulate(file, options, io);
  return { code, text: printed.join('\n') };
}

const json = async (file: string, options: SimulateOptions = {}) =>
  JSON.parse((await simulate(file, { ...options, json: true })).text);

const times = ['mean', 'p50', 'p90', 'p95', 'p99', 'p999', 'max'];

describe('simulate --json', () => {
  it('prints one object with the keys of the contract, in its order', async () => {
    const { code, text } = await simulate(incident, { json: true, do: 'reference' });
    expect(code).toBe(0);
    expect(text).not.toContain('\n');
    const printed = JSON.parse(text);
    expect(Object.keys(printed)).toEqual([
      'scenario',
      'seed',
      'runs',
      'simulatedSeconds',
      'events',
      'clients',
      'nodes',
      'edges',
      'goals',
      'result',
    ]);
    expect(printed).toMatchObject({ scenario: 'incident', seed: 4, runs: 1, simulatedSeconds: 60 });
    expect(Object.keys(printed.clients.users)).toEqual([
      'offered',
      'succeeded',
      'degraded',
      'failed',
      'timedOut',
      'refused',
      'retries',
      'latency',
    ]);
    expect(Object.keys(printed.clients.users.latency)).toEqual(times);
    expect(Object.keys(printed.nodes.web)).toEqual([
      'arrivals',
      'completed',
      'failed',
      'refused',
      'utilization',
      'queueLength',
      'inSystem',
      'wait',
      'service',
      'sojourn',
    ]);
    expect(Object.keys(printed.nodes.web.sojourn)).toEqual(times);
    expect(Object.keys(printed.edges['users>web'])).toEqual([
      'calls',
      'retries',
      'timeouts',
      'failed',
      'fastFailed',
    ]);
    expect(printed.goals).toEqual([{ id: 'healthy', met: true, at: expect.any(Number) }]);
    expect(printed.goals[0].at).toBeGreaterThan(30_000);
    expect(printed.result).toEqual({
      outcome: 'won',
      stars: 1,
      cost: 1,
      lost: expect.any(Number),
      diagnosed: false,
    });
  });

  it('prints the same bytes again, and other numbers for another seed', async () => {
    const first = await simulate(incident, { json: true });
    expect(await simulate(incident, { json: true })).toEqual(first);
    expect(await simulate(incident, { json: true, seed: 5 })).not.toEqual(first);
    expect(first.text).not.toMatch(/\.\d{7}/);
  });

  it('runs a file that has only a system', async () => {
    const printed = await json(least);
    expect(printed).toMatchObject({ scenario: 'least', goals: [], result: { cost: 0 } });
    expect(printed.clients.users.offered).toBeGreaterThan(450);
  });

  it('does what it is told', async () => {
    const outcome = async (what: string) => (await json(incident, { do: what })).result.outcome;
    const script = fileWith('script.yaml', '- {at: 15s, do: repair}\n');
    expect(await outcome('none')).toBe('lost');
    expect(await outcome('reference')).toBe('won');
    expect(await outcome('trap:hope')).toBe('lost');
    expect(await outcome(script)).toBe('won');
  });

  it('takes seed, duration and warm-up from the command line', async () => {
    const printed = await json(least, { seed: 9, duration: 10_000, warmup: 0 });
    expect(printed).toMatchObject({ seed: 9, simulatedSeconds: 10 });
    expect(printed.clients.users.offered).toBeLessThan(300);
  });

  it('adds one value a second with --series', async () => {
    const { series } = JSON.parse((await simulate(least, { series: true })).text);
    expect(series['web.queue']).toHaveLength(31);
    expect(series['clients.users.p99']).toHaveLength(31);
  });
});

describe('simulate --runs', () => {
  it('gives means with confidence, and shares', async () => {
    const printed = await json(incident, { runs: 4, do: 'reference' });
    expect(printed).toMatchObject({
      seed: 4,
      runs: 4,
      goals: [
        { id: 'healthy', met: 1, at: { mean: expect.any(Number), ci95: expect.any(Number) } },
      ],
      result: { won: 1, lost: 0, failedSeeds: [] },
    });
    const single = await Promise.all(
      [4, 5, 6, 7].map((seed) => json(incident, { seed, do: 'reference' })),
    );
    const offered = estimate(single.map(({ clients }) => clients.users.offered));
    expect(printed.clients.users.offered.mean).toBeCloseTo(offered.mean, 5);
    expect(printed.clients.users.offered.ci95).toBeCloseTo(offered.ci95, 5);
    expect(printed.clients.users.latency.p99.ci95).toBeGreaterThan(0);
  });

  it('names the seeds that lost', async () => {
    const { result } = await json(incident, { runs: 3 });
    expect(result).toMatchObject({ won: 0, lost: 1, failedSeeds: [4, 5, 6] });
  });
});

describe('a confidence interval', () => {
  it("is Student's", () => {
    // 1, 2, 3: s = 1, t(2) = 4.303, half-width 4.303/√3.
    expect(estimate([1, 2, 3])).toEqual({ mean: 2, ci95: expect.closeTo(2.4842, 3) });
    // t(60) = 2.0003, from tables.
    const values = Array.from({ length: 61 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    const s = Math.sqrt(values.reduce((sum, value) => sum + (value - 1 / 61) ** 2, 0) / 60);
    expect(estimate(values).ci95 / (s / Math.sqrt(61))).toBeCloseTo(2.0003, 3);
  });
});

describe('simulate for people', () => {
  it('prints aligned tables that fit the terminal', async () => {
    const { code, text } = await simulate(incident, { do: 'reference' });
    expect(code).toBe(0);
    expect(text).toContain('incident: 1 m simulated, seed 4');
    expect(text).toMatch(/users>web/);
    expect(text).toMatch(/healthy +met +at 00:\d\d/);
    expect(text).toMatch(/^won · 1 star · cost 1 · \d+ requests lost$/m);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const several = await simulate(incident, { runs: 3 });
    expect(several.text).toMatch(/^won 0 % · lost with seed 4, 5, 6$/m);
    for (const line of several.text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('what cannot be simulated', () => {
  it('is printed with its place, and the exit code is 1', async () => {
    const file = fileWith(
      'broken.yaml',
      `schema: 1
id: broken
title: Broken
duration: 30
system:
  clients: {users: {arrivals: 20/s, calls: {to: wbe}}}
  nodes: {web: {kind: service, service: 5ms}}
`,
    );
    const { code, text } = await simulate(file);
    expect(code).toBe(1);
    expect(text).toContain('broken.yaml:4:11');
    expect(text).toContain('there is no node "wbe"');
    expect(text).toContain('Did you mean "web"?');
    const asJson = await simulate(file, { json: true });
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.text).diagnostics).toHaveLength(2);
  });

  it('may be a script', async () => {
    const script = fileWith('bad-script.yaml', '- {at: 15s, do: repare}\n');
    const { code, text } = await simulate(incident, { do: script });
    expect(code).toBe(1);
    expect(text).toContain('bad-script.yaml:1:17');
    expect(text).toContain('Did you mean "repair"?');
  });

  it.each([
    [
      'a missing file',
      path.join(folder, 'incidnt.yaml'),
      {},
      /no file .*Did you mean ".*incident\.yaml"/,
    ],
    ['a misspelt run', incident, { do: 'refrence' }, /Did you mean "reference"/],
    ['a misspelt trap', incident, { do: 'trap:hop' }, /Did you mean "trap:hope"/],
    ['a reference that is not there', least, { do: 'reference' }, /has no reference/],
  ])('names %s in one line', async (_, file, options, message) => {
    const attempt = simulate(file, options);
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(message);
    await attempt.catch((error: Error) => expect(error.message).not.toContain('\n'));
  });
});
